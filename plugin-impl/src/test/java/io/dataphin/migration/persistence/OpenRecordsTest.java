package io.dataphin.migration.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.operations.LogContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the steps of an execution change is written together, and never later than an effect on the outside. */
class OpenRecordsTest {

    private static final long RECORD = 7;
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    private final OpenRecords open = new OpenRecords();
    private final Written written = new Written();

    @Test
    void shouldWriteWhatSeveralStepsChangeOnceAtTheEnd() {
        open.during(RECORD, () -> {
            take();
            goOn(Stage.TRANSLATE, RecordStep.LOOK_UP);
            goOn(Stage.WRITE, RecordStep.WRITE);
            assertThat(written.steps).isEmpty();
            return null;
        });

        assertThat(written.steps).containsExactly("WRITE in WRITE at version 3");
    }

    @Test
    void shouldWriteNothingWhenNothingWasChanged() {
        open.during(RECORD, this::take);

        assertThat(written.steps).isEmpty();
    }

    @Test
    void shouldShowStepsWhatTheOnesBeforeHaveChanged() {
        RecordStep next = open.during(RECORD, () -> {
            take();
            goOn(Stage.WRITE, RecordStep.WRITE);
            return own().work().step();
        });

        assertThat(next).isEqualTo(RecordStep.WRITE);
    }

    @Test
    void shouldWriteChangesInTheTransactionOfTheIntent() {
        open.during(RECORD, () -> {
            take();
            goOn(Stage.WRITE, RecordStep.WRITE);
            own().writeWithIntent(() -> written.steps.add("intent"));
            return null;
        });

        assertThat(written.steps).containsExactly("WRITE in WRITE at version 3", "intent");
    }

    @Test
    void shouldKnowIntentsThatItEndedWithoutLooking() {
        open.during(RECORD, () -> {
            take();
            assertThat(own().intentsClosed()).isFalse();
            own().change(change -> change.closeIntents(Intent.Result.DONE, null), NOW);
            assertThat(own().intentsClosed()).isTrue();
            own().writeWithIntent(() -> {});
            assertThat(own().intentsClosed())
                    .as("the new one may be lost with its answer")
                    .isFalse();
            return null;
        });
    }

    @Test
    void shouldWriteOldChangesWhileTheExecutionGoesOn() {
        open.during(RECORD, () -> {
            take();
            goOn(Stage.TRANSLATE, RecordStep.LOOK_UP);
            open.writeOld(NOW.plus(OpenRecords.LONGEST));
            assertThat(written.steps).as("not old yet").isEmpty();
            open.writeOld(NOW.plus(OpenRecords.LONGEST).plusMillis(1));
            open.writeOld(NOW.plus(OpenRecords.LONGEST).plusMillis(1));
            goOn(Stage.WRITE, RecordStep.WRITE);
            return null;
        });

        assertThat(written.steps).containsExactly("LOOK_UP in TRANSLATE at version 3", "WRITE in WRITE at version 4");
    }

    @Test
    void shouldLeaveToTheExecutionWhatCannotBeWrittenYet() {
        open.during(RECORD, () -> {
            take();
            goOn(Stage.TRANSLATE, RecordStep.LOOK_UP);
            written.fails = true;
            open.writeOld(NOW.plus(OpenRecords.LONGEST).plusMillis(1));
            written.fails = false;
            return null;
        });

        assertThat(written.steps).containsExactly("LOOK_UP in TRANSLATE at version 3");
    }

    @Test
    void shouldLeaveRecordAsItWasWhenAChangeFails() {
        open.during(RECORD, () -> {
            take();
            goOn(Stage.TRANSLATE, RecordStep.LOOK_UP);
            assertThatThrownBy(() -> own().change(
                                    change -> {
                                        change.next(RecordStep.VERIFY);
                                        throw new IllegalStateException("a defect");
                                    },
                                    NOW))
                    .hasMessage("a defect");
            return null;
        });

        assertThat(written.steps).containsExactly("LOOK_UP in TRANSLATE at version 3");
    }

    @Test
    void shouldWriteNothingOfAnExecutionThatFails() {
        assertThatThrownBy(() -> open.during(RECORD, () -> {
                    take();
                    goOn(Stage.TRANSLATE, RecordStep.LOOK_UP);
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");
        open.writeOld(NOW.plusSeconds(10));

        assertThat(written.steps).isEmpty();
    }

    @Test
    void shouldTellListenersOfEachStatus() {
        open.during(RECORD, () -> {
            take();
            own().change(
                            change -> change.goOn(MigrationStatus.SUBMITTING, Stage.SUBMIT, RecordStep.SUBMIT)
                                    .goOn(MigrationStatus.SUBMITTING, Stage.VERIFY, RecordStep.VERIFY),
                            NOW);
            own().change(change -> change.end(MigrationStatus.SUCCEEDED, Stage.VERIFY), NOW);
            return null;
        });

        assertThat(written.statuses)
                .extracting(MigrationRecord::status)
                .containsExactly(MigrationStatus.SUBMITTING, MigrationStatus.SUCCEEDED);
    }

    /** What listeners log then leads to the request that asked for the migration, although the execution has come to its end. */
    @Test
    void shouldWriteInTheNameOfTheRequest() {
        open.during(RECORD, () -> {
            take();
            goOn(Stage.TRANSLATE, RecordStep.LOOK_UP);
            return null;
        });

        assertThat(written.contexts).containsExactly(new LogContext("request-1", RECORD, null));
    }

    @Test
    void shouldReadRecordAnewAfterAnotherExecutionWasFaster() {
        open.during(RECORD, () -> {
            take();
            goOn(Stage.TRANSLATE, RecordStep.LOOK_UP);
            open.drop(RECORD);
            assertThat(open.own(RECORD)).isEmpty();
            take();
            assertThat(own().work().step()).isEqualTo(RecordStep.READ);
            return null;
        });

        assertThat(written.steps).isEmpty();
    }

    @Test
    void shouldHaveNothingInHandOutsideOfAnExecution() {
        take();

        assertThat(open.own(RECORD)).isEmpty();
    }

    private Void take() {
        open.take(RECORD, () -> new OpenRecord(record(), null, written));
        return null;
    }

    private OpenRecord own() {
        return open.own(RECORD).orElseThrow();
    }

    private void goOn(Stage stage, RecordStep next) {
        own().change(change -> change.goOn(MigrationStatus.MIGRATING, stage, next), NOW);
    }

    private static RecordEntity record() {
        RecordEntity record = new RecordEntity();
        record.id = RECORD;
        record.version = 3;
        record.status = MigrationStatus.MIGRATING;
        record.stage = Stage.READ;
        record.step = RecordStep.READ;
        record.correlationId = "request-1";
        record.acceptedFindings = "";
        record.batch = new BatchEntity();
        record.batch.id = 1L;
        record.migrator = PersonColumns.of(new UserRef("30012011", "li.na"));
        return record;
    }

    /** Remembers what it is to write. */
    private static final class Written extends RecordWrites {
        private final List<String> steps = new ArrayList<>();
        private final List<MigrationRecord> statuses = new ArrayList<>();
        private final List<LogContext> contexts = new ArrayList<>();
        private boolean fails;

        @Override
        public int write(RecordEntity record, SideWrites more) {
            if (fails) {
                throw new StaleRecordException(record.id);
            }
            steps.add(record.step + " in " + record.stage + " at version " + record.version);
            statuses.addAll(more.statuses());
            contexts.add(LogContext.current());
            return record.version + 1;
        }

        @Override
        public int write(RecordEntity record, SideWrites more, Runnable also) {
            int version = write(record, more);
            also.run();
            return version;
        }

        @Override
        public void within(Runnable work) {
            work.run();
        }
    }
}
