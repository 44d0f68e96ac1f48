package io.dataphin.migration.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.paging.Slice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorPagesTest {

    private final List<String> asked = new ArrayList<>();
    private final CursorPages<String> pages = new CursorPages<>();

    @Test
    void shouldWalkForwardAndBackByTheCursorsItWasGiven() {
        assertThat(rows()).containsExactly("row at null");
        pages.next();
        assertThat(rows()).containsExactly("row at 1");
        pages.next();
        assertThat(rows()).containsExactly("row at 2");
        assertThat(pages.number()).isEqualTo(3);

        pages.previous();
        assertThat(rows()).containsExactly("row at 1");
        pages.first();
        assertThat(rows()).containsExactly("row at null");
        assertThat(pages.number()).isEqualTo(1);
    }

    @Test
    void shouldStayOnTheLastPage() {
        pages.slice(cursor -> new Slice<>(List.of("only"), null, 1));

        pages.next();

        assertThat(pages.number()).isEqualTo(1);
    }

    @Test
    void shouldKeepTheRowsThatThePersonSeesUntilTheyAreForgotten() {
        rows();
        rows();
        assertThat(asked).hasSize(1);

        pages.forget();
        rows();

        assertThat(asked).hasSize(2);
    }

    private List<String> rows() {
        return pages.slice(this::read).items();
    }

    private Slice<String> read(String cursor) {
        asked.add(String.valueOf(cursor));
        int next = cursor == null ? 1 : Integer.parseInt(cursor) + 1;
        return new Slice<>(List.of("row at " + cursor), String.valueOf(next), 10);
    }
}
