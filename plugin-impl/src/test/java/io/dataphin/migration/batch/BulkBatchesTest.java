package io.dataphin.migration.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.BulkResult.Refusal;
import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationRecord.Publication;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.record.BulkActions;
import io.dataphin.migration.record.BulkTally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BulkBatchesTest {

    private static final Caller CALLER = new Caller(new UserRef("30012012", "wang.wei"), false);

    private final Starts starts = new Starts();
    private final List<String> audit = new ArrayList<>();
    private final BulkTally tally = new BulkTally((record, result) -> audit.add(record + " " + result));
    private final BulkBatches batches = new BulkBatches(starts, CALLER, MigrateAgain.AS_BEFORE, tally, 3);

    @Test
    void shouldStartBatchesOfTheAllowedSize() {
        batches.start(records(1, 7));

        assertThat(starts.batches).containsExactly(List.of(1L, 2L, 3L), List.of(4L, 5L, 6L), List.of(7L));
        assertThat(tally.result().accepted()).isEqualTo(7);
        assertThat(audit).contains("1 OK", "7 OK").hasSize(7);
    }

    @Test
    void shouldTakeOutTheJobsThatABatchIsRefusedFor() {
        starts.refusals.add(new NotEligibleException(
                Message.of("JOB_NOT_ELIGIBLE"), List.of(new JobError("d-2", Message.of("UNSUPPORTED_KIND")))));
        starts.refusals.add(
                new ConflictException(Message.of("JOB_BUSY"), List.of(new JobError("d-1", Message.of("JOB_BUSY")))));

        batches.start(records(1, 3));

        assertThat(starts.batches).containsExactly(List.of(1L, 2L, 3L), List.of(1L, 3L), List.of(3L));
        assertThat(tally.result().accepted()).isEqualTo(1);
        assertThat(tally.result().refused())
                .containsExactly(new Refusal(2, "JOB_NOT_ELIGIBLE"), new Refusal(1, "JOB_BUSY"));
        assertThat(audit).containsExactly("2 JOB_NOT_ELIGIBLE", "1 JOB_BUSY", "3 OK");
    }

    @Test
    void shouldTellWhatMustBeAcceptedForWhichRecordAndPassOnWhatIs() {
        Message adopted = Message.of("ALREADY_MIGRATED_ELSEWHERE", "task", "t", "project", "p");
        starts.refusals.add(new ConflictException(
                Message.of("ACCEPTANCE_REQUIRED"),
                List.of(new JobError("d-2", adopted), new JobError("d-2", adopted))));
        MigrateAgain accepting = new MigrateAgain(null, null, Set.of("TARGET_HAS_LIVE_INSTANCE"));

        new BulkBatches(starts, CALLER, accepting, tally, 3).start(records(1, 3));

        assertThat(tally.result().refused()).containsExactly(new Refusal(2, "ACCEPTANCE_REQUIRED", List.of(adopted)));
        assertThat(starts.changes).containsOnly(accepting).hasSize(2);
    }

    @Test
    void shouldLookAgainAfterALostRace() {
        starts.refusals.add(new ConflictException("JOB_BUSY"));
        starts.refusals.add(
                new ConflictException(Message.of("JOB_BUSY"), List.of(new JobError("d-1", Message.of("JOB_BUSY")))));

        batches.start(records(1, 2));

        assertThat(tally.result().refused()).containsExactly(new Refusal(1, "JOB_BUSY"));
        assertThat(tally.result().accepted()).isEqualTo(1);
    }

    @Test
    void shouldRefuseAllWhenTheRefusalNamesNoJob() {
        starts.refusals.add(new NotEligibleException("PROJECT_NOT_ELIGIBLE"));

        batches.start(records(1, 4));

        assertThat(tally.result().refused())
                .extracting(Refusal::code)
                .containsExactly("PROJECT_NOT_ELIGIBLE", "PROJECT_NOT_ELIGIBLE", "PROJECT_NOT_ELIGIBLE");
        assertThat(tally.result().accepted()).isEqualTo(1);
    }

    @Test
    void shouldNotAskAPlatformThatIsAwayForEveryBatch() {
        starts.refusals.add(new PlatformUnavailableException(
                Platform.SOURCE, PlatformAnswer.none("ListDeployments", "reset"), Duration.ZERO, null));

        batches.start(records(1, 7));

        assertThat(starts.batches).hasSize(1);
        assertThat(tally.result().refused())
                .hasSize(7)
                .extracting(Refusal::code)
                .containsOnly("SOURCE_UNAVAILABLE");
    }

    @Test
    void shouldGoOnAfterARefusedRecordAndStopAskingAPlatformThatIsAway() {
        List<Long> asked = new ArrayList<>();

        var result = new BulkActions().each(List.of(1L, 2L, 3L, 4L, 5L), id -> {
            asked.add(id);
            if (id == 2) {
                throw new ConflictException("NOT_SUBMITTABLE");
            }
            if (id == 4) {
                throw new PlatformUnavailableException(
                        Platform.TARGET, PlatformAnswer.none("GetTask", "reset"), Duration.ZERO, null);
            }
        });

        assertThat(asked).containsExactly(1L, 2L, 3L, 4L);
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.refused())
                .containsExactly(
                        new Refusal(2, "NOT_SUBMITTABLE"),
                        new Refusal(4, "TARGET_UNAVAILABLE"),
                        new Refusal(5, "TARGET_UNAVAILABLE"));
    }

    /** Refuses as told, one refusal a call, then accepts. */
    private static final class Starts extends RepeatedMigration {

        private final Deque<MigrationException> refusals = new ArrayDeque<>();
        private final List<List<Long>> batches = new ArrayList<>();
        private final List<MigrateAgain> changes = new ArrayList<>();

        @Override
        public long start(Caller caller, List<RecordDetail> formers, MigrateAgain changes) {
            this.changes.add(changes);
            batches.add(formers.stream().map(former -> former.record().id()).toList());
            if (!refusals.isEmpty()) {
                throw refusals.remove();
            }
            return batches.size();
        }
    }

    private static List<RecordDetail> records(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(BulkBatchesTest::record)
                .toList();
    }

    private static RecordDetail record(long id) {
        MigrationRecord record = new MigrationRecord(
                id,
                1,
                "d-" + id,
                "Job " + id,
                "job_" + id,
                TaskType.FLINK_SQL,
                new ProjectRef(7, Env.PROD),
                "Shop",
                MigrationStatus.FAILED,
                null,
                null,
                null,
                Publication.NONE,
                null,
                null,
                null,
                CALLER.user(),
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                null);
        return new RecordDetail(
                record, SameNamePolicy.SKIP, null, null, List.of(), List.of(), null, null, Set.of(), Set.of());
    }
}
