package io.dataphin.migration.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.spi.TaskWrite;
import io.dataphin.migration.flow.migrate.MigrateFlow;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateStep;
import io.dataphin.migration.platform.quota.Quota;
import io.dataphin.migration.platform.quota.Reservation;
import io.dataphin.migration.runtime.cache.HandClock;
import io.dataphin.migration.translation.JobTranslator;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A write whose place was lost, since its intent was committed slowly, is begun again with the next place that it took. */
class LatePlaceTest {

    private static final Duration FAR = Duration.ofSeconds(2);

    private final HandClock clock = new HandClock(FlowBench.NOW);
    private final CannedCalls calls = new CannedCalls();
    private final OneFlowStore<MigrateState> store = new OneFlowStore<>();
    private final FewPlaces quota = new FewPlaces();
    private final MigrateState creating = MigrateStates.translated(MigrateStep.WRITE);
    private final FlowRunner runner = new FlowRunner(
            List.of(new MigrateFlow(
                    store,
                    new FakeSource(calls, MigrateStates.job()),
                    new FakeTarget(calls),
                    new FakeFiles(calls),
                    new JobTranslator(),
                    MigrateStates.SUBMIT_TIMEOUT)),
            quota,
            fault -> false,
            clock,
            new Random(1),
            FlowBench.LONGEST_RETRY,
            () -> false);

    @Test
    void shouldBeginWriteAgainWithoutCountingIt() {
        store.put(creating);
        FlowExecution<?> execution = begun();
        clock.pass(Duration.ofMillis(100));

        Progress progress = execution.advance();

        assertThat(progress).isInstanceOf(Progress.Due.class);
        MigrateState stored = store.outcomes().get(0).state();
        assertThat(stored.step()).isEqualTo(MigrateStep.WRITE);
        assertThat(stored.rounds()).isZero();
        assertThat(FlowBench.intentEnd(store.outcomes().get(0))).isEqualTo(IntentResult.REFUSED);
        assertThat(calls.sent()).isEmpty();
    }

    @Test
    void shouldUseThePlaceThatItTookInstead() {
        store.put(creating);
        FlowExecution<?> execution = begun();
        clock.pass(Duration.ofMillis(100));
        execution.advance();
        clock.pass(FAR);
        calls.answer("createTask", new TaskWrite.Written("f-9", 1, null, ""));

        FlowExecution<?> next = begun();
        next.advance();

        assertThat(calls.sent()).hasSize(1);
        assertThat(quota.reserved).as("no place was thrown away").isEqualTo(2);
    }

    /** An execution whose intent is committed and whose call is next. */
    private FlowExecution<?> begun() {
        FlowExecution<?> execution = runner.begin(creating.head().id());
        execution.advance();
        execution.advance();
        return execution;
    }

    /** The first place is free now, all others are far. */
    private final class FewPlaces implements Quota {

        private int reserved;

        @Override
        public Reservation reserve(Bucket bucket, int count) {
            reserved++;
            return new Reservation(
                    this::nanos, nanos() + (reserved == 1 ? 0 : FAR.toNanos()), FAR.toNanos(), count, LATEST);
        }

        private long nanos() {
            return Duration.between(FlowBench.NOW, clock.instant()).toNanos();
        }

        @Override
        public void postpone(Bucket bucket, Duration time) {
            // places are as they are
        }

        @Override
        public Duration line(Bucket bucket) {
            return Duration.ZERO;
        }
    }
}
