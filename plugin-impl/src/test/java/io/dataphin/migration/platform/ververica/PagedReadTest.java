package io.dataphin.migration.platform.ververica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedReadTest {

    private final List<Integer> items =
            new ArrayList<>(IntStream.range(0, 250).boxed().toList());
    private int calls;

    @Test
    void shouldReadAllPages() {
        assertThat(ids(index -> page(index, (long) items.size()))).containsExactlyElementsOf(items);
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void shouldAskForAllFurtherPagesTogetherOnceTotalIsKnown() {
        List<String> asked = new ArrayList<>();
        List<JsonNode> all = new PagedRead("id", (from, to) -> {
                    asked.add(from + "-" + to);
                    return IntStream.rangeClosed(from, to)
                            .mapToObj(index -> page(index, (long) items.size()))
                            .toList();
                })
                .all();

        assertThat(all).hasSize(250);
        assertThat(asked).containsExactly("1-1", "2-3");
    }

    @Test
    void shouldStopAtTotalWithoutAskingForAnEmptyPage() {
        items.subList(200, 250).clear();

        assertThat(ids(index -> page(index, (long) items.size()))).hasSize(200);
        assertThat(calls).isEqualTo(2);
    }

    @Test
    void shouldCountItemOnceThatShiftsToTheNextPage() {
        List<Integer> ids = ids(index -> {
            if (index == 2 && calls == 1) {
                items.add(0, 999);
            }
            return page(index, (long) items.size());
        });

        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsAll(IntStream.range(0, 250).boxed().toList());
    }

    @Test
    void shouldFindItemThatSlippedThroughWhenAnotherWentAway() {
        List<Integer> ids = ids(index -> {
            if (index == 2 && calls == 1) {
                items.remove(0);
                items.remove(0);
                items.add(1000);
                items.add(1001);
                items.add(1002);
            }
            return page(index, (long) items.size());
        });

        assertThat(ids).contains(100, 101, 1002);
    }

    @Test
    void shouldReadOnUntilEmptyPageWhenNoTotalIsSaid() {
        assertThat(ids(index -> page(index, null))).hasSize(250);
    }

    @Test
    void shouldEndWhenSamePageComesAgainAndAgain() {
        assertThat(ids(index -> page(1, null))).hasSize(100);
    }

    private List<Integer> ids(java.util.function.IntFunction<Page> pages) {
        return new PagedRead(
                        "id",
                        (from, to) ->
                                IntStream.rangeClosed(from, to).mapToObj(pages).toList())
                .all().stream().map(item -> item.path("id").intValue()).toList();
    }

    private Page page(int index, Long total) {
        calls++;
        int from = Math.min(items.size(), (index - 1) * 100);
        List<JsonNode> part = new ArrayList<>();
        items.subList(from, Math.min(items.size(), from + 100))
                .forEach(id -> part.add(Json.object().put("id", id)));
        return new Page(part, total);
    }
}
