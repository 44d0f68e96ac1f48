package io.dataphin.migration.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PagedListTest {

    @Test
    void shouldReadUntilTotalIsReached() {
        PagedList<String> list = add(add(PagedList.begin(), 3L, "a", "b"), 3L, "c");

        assertThat(list.complete()).isTrue();
        assertThat(list.all()).containsExactly("a", "b", "c");
    }

    @Test
    void shouldCountItemOnceThatShifted() {
        PagedList<String> list = add(add(PagedList.begin(), 4L, "a", "b"), 4L, "b", "c");

        assertThat(list.all()).containsExactly("a", "b", "c");
    }

    @Test
    void shouldBeginAgainAtMostThreeTimesWhenTotalChanges() {
        PagedList<String> list = PagedList.begin();
        long total = 10;
        for (int restarts = 0; restarts < 3; restarts++) {
            list = add(add(list, total, "a", "b"), ++total, "c", "d");
            assertThat(list.next()).isEqualTo(1);
        }

        list = add(add(list, total, "a", "b"), ++total, "c", "d");

        assertThat(list.next()).isEqualTo(3);
        assertThat(list.restarts()).isEqualTo(3);
    }

    @Test
    void shouldEndWithoutTotalAtShortEmptyOrRepeatedPage() {
        assertThat(add(add(PagedList.begin(), null, "a", "b"), null, "c").complete())
                .isTrue();
        assertThat(add(add(PagedList.begin(), null, "a", "b"), null).complete()).isTrue();
        assertThat(add(add(PagedList.begin(), null, "a", "b"), null, "a", "b").complete())
                .isTrue();
        assertThat(add(PagedList.begin(), null, "a", "b").next()).isEqualTo(2);
    }

    private static PagedList<String> add(PagedList<String> list, Long total, String... items) {
        return list.with(new Page<>(List.of(items), total, 2), Function.identity());
    }
}
