package io.dataphin.migration.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordFeed.Change;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChangeOrderTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    private final ChangeOrder order = new ChangeOrder(List.of(10L), START);

    @Test
    void shouldTellWhatComesInOrderAtOnce() {
        assertThat(told(0, 11, 12)).containsExactly(11L, 12L);
        assertThat(told(1, 13)).containsExactly(13L);
        assertThat(order.told()).isEqualTo(13);
        assertThat(order.gaps()).isEmpty();
    }

    @Test
    void shouldHoldBackWhatOvertookAnOpenTransaction() {
        assertThat(told(0, 11, 13)).containsExactly(11L);
        assertThat(order.gaps()).containsExactly(12L);
        assertThat(order.told()).isEqualTo(11);

        assertThat(told(1, 12, 14)).containsExactly(12L, 13L, 14L);
        assertThat(order.gaps()).isEmpty();
    }

    @Test
    void shouldNotWaitForARolledBackChangeForEver() {
        told(0, 12);

        assertThat(told(2)).isEmpty();
        assertThat(told(3)).containsExactly(12L);
        assertThat(order.told()).isEqualTo(12);
    }

    @Test
    void shouldTellAVeryLateChangeLate() {
        told(0, 12);
        told(3);

        assertThat(told(50, 11)).containsExactly(11L);
        assertThat(order.told()).isEqualTo(12);
    }

    @Test
    void shouldForgetAGapAfterAMinute() {
        told(0, 12);
        assertThat(order.gaps()).containsExactly(11L);

        told(61);

        assertThat(order.gaps()).isEmpty();
    }

    @Test
    void shouldTellEachChangeOnce() {
        told(0, 12);
        told(4);

        assertThat(told(5, 11, 12)).containsExactly(11L);
        assertThat(told(6, 11, 12)).isEmpty();
    }

    @Test
    void shouldAskForGapsBeforeTheStartWithoutHoldingAnythingUp() {
        ChangeOrder late = new ChangeOrder(List.of(10L, 8L, 7L), START);
        assertThat(late.gaps()).containsExactly(9L);

        assertThat(late.next(List.of(row(9), row(11)), START))
                .extracting(FeedRow::sequence)
                .containsExactly(9L, 11L);
        assertThat(new ChangeOrder(List.of(10L, 8L), START).next(List.of(row(11)), START))
                .hasSize(1);
    }

    @Test
    void shouldStartWithAnEmptyFeed() {
        ChangeOrder empty = new ChangeOrder(List.of(), START);

        assertThat(empty.next(List.of(row(1)), START)).hasSize(1);
        assertThat(empty.highest()).isEqualTo(1);
    }

    @Test
    void shouldNotAskForMoreGapsThanItCan() {
        told(0, 1_000_000);

        assertThat(order.gaps()).hasSize(ChangeOrder.MOST_GAPS).contains(999_999L);
    }

    private List<Long> told(int second, long... sequences) {
        List<FeedRow> rows =
                LongStream.of(sequences).mapToObj(ChangeOrderTest::row).toList();
        return order.next(rows, START.plusSeconds(second)).stream()
                .map(FeedRow::sequence)
                .toList();
    }

    private static FeedRow row(long sequence) {
        return new FeedRow(new Change(sequence, sequence * 10, 7, MigrationStatus.WAITING, null), true);
    }
}
