package io.dataphin.migration.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.platform.quota.Quota;
import io.dataphin.migration.platform.quota.Reservation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the executions of a node share. */
class FlowRunnerTest {

    private long nanos;

    private final FlowRunner runner = new FlowRunner(
            List.of(),
            new FreeQuota(),
            fault -> false,
            Clock.systemUTC(),
            new Random(1),
            Duration.ofMinutes(15),
            () -> false);

    @Test
    void shouldHandPlacesOverOnceAndToTheSameVersionOnly() {
        runner.keep(head(1, 4), places());
        assertThat(runner.take(head(1, 5))).isNull();

        runner.keep(head(1, 5), places());
        assertThat(runner.take(head(1, 5))).isNotNull();
        assertThat(runner.take(head(1, 5))).isNull();
    }

    /** On several nodes a flow often goes on elsewhere, and nobody fetches its places here. */
    @Test
    void shouldNotKeepPlacesForEverThatNobodyFetches() {
        LongStream.range(0, FlowRunner.MOST_KEPT).forEach(number -> runner.keep(head(number, 1), places()));
        nanos = Duration.ofSeconds(1).toNanos();

        runner.keep(head(FlowRunner.MOST_KEPT, 1), places());

        assertThat(runner.take(head(0, 1))).isNull();
        assertThat(runner.take(head(FlowRunner.MOST_KEPT, 1))).isNotNull();
    }

    private Reservation places() {
        return new Reservation(() -> nanos, nanos, 1, 1, Quota.LATEST);
    }

    private static FlowHead head(long number, int version) {
        return new FlowHead(new FlowId(FlowKind.MIGRATE, number, 1), version, Instant.EPOCH, Retry.NONE, null, 0, null);
    }
}
