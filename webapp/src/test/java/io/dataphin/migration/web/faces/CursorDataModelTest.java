package io.dataphin.migration.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.paging.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CursorDataModelTest {

    private static final int SIZE = 10;

    private final List<String> asked = new ArrayList<>();
    private final CursorPages<Integer> pages = new CursorPages<>();
    private final CursorDataModel<Integer> model =
            new CursorDataModel<>(pages, this::read, () -> SIZE, number -> "key" + number);
    private int rows = 25;

    @Test
    void shouldCountTheRowsUpToTheNextPageAndNoneBeyond() {
        assertThat(load(0)).hasSize(SIZE).startsWith(0);
        assertThat(model.getRowCount()).isEqualTo(11);

        assertThat(load(10)).startsWith(10);
        assertThat(model.getRowCount()).isEqualTo(21);

        assertThat(load(20)).containsExactly(20, 21, 22, 23, 24);
        assertThat(model.getRowCount()).as("the end").isEqualTo(25);
    }

    @Test
    void shouldGoBackByTheCursorsItWasGiven() {
        load(0);
        load(10);
        load(20);

        assertThat(load(10)).startsWith(10);
        assertThat(model.getFirst()).isEqualTo(10);
        assertThat(load(0)).startsWith(0);
        assertThat(asked).containsExactly("null", "10", "20", "10", "null");
    }

    @Test
    void shouldReadAPageOnceHoweverOftenTheTableAsks() {
        model.count(Map.of());
        load(0);
        load(0);
        model.getRowCount();
        model.getRowData("key3");

        assertThat(asked).hasSize(1);
    }

    @Test
    void shouldReadAgainWhatChanged() {
        load(0);
        rows = 8;
        pages.forget();

        assertThat(load(0)).hasSize(8);
        assertThat(model.getRowCount()).isEqualTo(8);
    }

    @Test
    void shouldGoToThePageBeforeAPageThatVanished() {
        load(0);
        load(10);
        load(20);
        rows = 20;
        pages.forget();

        assertThat(load(20)).startsWith(10);
        assertThat(model.getFirst()).isEqualTo(10);
        assertThat(model.getRowCount()).as("no next page").isEqualTo(20);
    }

    @Test
    void shouldNotSkipAPageWhoseCursorNobodyKnows() {
        load(0);

        assertThat(load(90)).startsWith(10);
    }

    @Test
    void shouldBeginAtThePageOfAnAddress() {
        pages.open(3, "20");

        assertThat(load(20)).startsWith(20);
        assertThat(model.getFirst()).isEqualTo(20);
        assertThat(load(10)).as("the one before is not known").startsWith(0);
    }

    @Test
    void shouldFindRowsOfItsPageByTheirKeys() {
        load(10);

        assertThat(model.getRowKey(4)).isEqualTo("key4");
        assertThat(model.getRowData("key4")).isEqualTo(4);
        assertThat(model.getRowData("key24")).isNull();
    }

    private List<Integer> load(int first) {
        model.setFirst(first);
        return model.load(first, SIZE, Map.of(), Map.of());
    }

    private Slice<Integer> read(String cursor) {
        asked.add(String.valueOf(cursor));
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(from + SIZE, rows);
        List<Integer> items = IntStream.range(from, to).boxed().toList();
        return new Slice<>(items, to < rows ? String.valueOf(to) : null, rows);
    }
}
