package io.dataphin.migration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.persistence.RecordStep;
import io.dataphin.migration.persistence.RecordStore;
import io.dataphin.migration.persistence.RecordWork;
import io.dataphin.migration.rate.Turns;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** An execution goes on while it need not wait. */
class StepRunnerTest {

    private static final long RECORD = 7;

    private final List<RecordStep> done = new ArrayList<>();
    private RecordStep stored = RecordStep.READ;
    private final StepRunner runner = new StepRunner(new StoredStep(), null, new Turns(), Clock.systemUTC());

    @Test
    void shouldGoOnUntilStepHasToWait() {
        does(RecordStep.READ, () -> goesOnWith(RecordStep.LOOK_UP, Next.NOW));
        does(RecordStep.LOOK_UP, () -> goesOnWith(RecordStep.SUBMIT, Next.NOW));
        does(RecordStep.SUBMIT, () -> goesOnWith(RecordStep.FOLLOW, Next.in(Duration.ofMillis(500))));

        Next next = runner.run(RECORD, null, () -> true);

        assertThat(done).containsExactly(RecordStep.READ, RecordStep.LOOK_UP, RecordStep.SUBMIT);
        assertThat(next.delay()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void shouldEndWhenCallHasNoPlaceYet() {
        does(RecordStep.READ, () -> goesOnWith(RecordStep.WRITE, Next.NOW));
        does(RecordStep.WRITE, () -> {
            throw new CallRateExceededException(Platform.TARGET, "CreateStreamTask", Duration.ofMillis(20));
        });

        Next next = runner.run(RECORD, null, () -> true);

        assertThat(done).containsExactly(RecordStep.READ, RecordStep.WRITE);
        assertThat(next.delay()).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void shouldEndWithRecord() {
        does(RecordStep.READ, () -> goesOnWith(RecordStep.NONE, Next.NEVER));

        assertThat(runner.run(RECORD, null, () -> true).ended()).isTrue();
        assertThat(done).containsExactly(RecordStep.READ);
    }

    @Test
    void shouldLeaveRestToNextExecutionWhenEngineStops() {
        does(RecordStep.READ, () -> goesOnWith(RecordStep.LOOK_UP, Next.NOW));

        Next next = runner.run(RECORD, null, () -> false);

        assertThat(done).containsExactly(RecordStep.READ);
        assertThat(next).isEqualTo(Next.NOW);
    }

    @Test
    void shouldMakeRoomForOthersWhenStepsGoRoundInCircles() {
        does(RecordStep.READ, () -> goesOnWith(RecordStep.READ, Next.NOW));

        Next next = runner.run(RECORD, null, () -> true);

        assertThat(done).hasSize(8);
        assertThat(next).isEqualTo(Next.NOW);
    }

    private Next goesOnWith(RecordStep step, Next next) {
        stored = step;
        return next;
    }

    private void does(RecordStep step, Supplier<Next> what) {
        runner.add(new RecordStepHandler() {
            @Override
            public RecordStep step() {
                return step;
            }

            @Override
            public Next run(RecordWork work) {
                done.add(work.step());
                return what.get();
            }
        });
    }

    /** Knows nothing of the record but its next step. */
    private final class StoredStep extends RecordStore {
        @Override
        public <T> T during(long id, Supplier<T> steps) {
            return steps.get();
        }

        @Override
        public Optional<RecordWork> load(long id) {
            return Optional.of(new RecordWork(
                    id,
                    0,
                    MigrationStatus.MIGRATING,
                    stored,
                    "d",
                    "job",
                    "task",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    0,
                    1,
                    "request"));
        }
    }
}
