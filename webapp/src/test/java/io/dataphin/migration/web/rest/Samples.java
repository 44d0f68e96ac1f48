package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.InventoryState;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.ActionPreview;
import io.dataphin.migration.api.migration.BatchPreview;
import io.dataphin.migration.api.migration.BatchSummary;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationRecord.Publication;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordEvent;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.api.migration.UndoPlan;
import io.dataphin.migration.api.migration.Verification;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectBlocker;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of each thing. Ids are over 2^53, where a JSON number would lose digits. */
final class Samples {

    static final long BIG = 9007199254740993L;
    static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456789Z");
    static final UserRef ALICE = new UserRef("30010", "alice");
    static final ProjectRef DEV = new ProjectRef(BIG, Env.DEV);

    static final TargetProject PROJECT = new TargetProject(
            DEV,
            "shop",
            "Shop",
            ProjectMode.DEV_PROD,
            List.of(),
            true,
            true,
            new SourceLocation("VERVERICA", BIG, "flink", "cn-x", "host", "ws", "ns", "ref"));

    static final TargetProject BLOCKED_PROJECT = new TargetProject(
            new ProjectRef(2, Env.PROD),
            "plain",
            "Plain",
            ProjectMode.BASIC,
            List.of(new ProjectBlocker("NO_STREAM_SOURCE", Message.of("blocker.NO_STREAM_SOURCE"), null)),
            false,
            false,
            null);

    static final InventoryState INVENTORY = new InventoryState(
            Instant.parse("2026-11-22T12:04:00Z"),
            Instant.parse("2026-11-22T12:07:00Z"),
            Message.of("SOURCE_UNAVAILABLE"),
            true);
    static final CandidateJob JOB = new CandidateJob(
            sourceJob("d-1", TaskType.FLINK_SQL),
            "orders",
            List.of(),
            List.of(new Finding(Message.of("SQL_ERROR", "token", "x"), Severity.WARNING, 3, 4)),
            true,
            null);

    static final CandidateJob BUSY_JOB = new CandidateJob(
            sourceJob("d-2", null),
            "",
            List.of(Message.of("reason.JOB_BUSY", "record", 5)),
            List.of(),
            false,
            new LastRecord(BIG, MigrationStatus.WAITING, AT, null));

    static final MigrationRecord WAITING = record(MigrationStatus.WAITING, null, null, null);

    static final MigrationRecord FAILED = record(
            MigrationStatus.FAILED, Stage.SUBMIT, new Failure("MISSING_RESOURCE", Map.of("name", "a.jar")), BIG - 2);

    static final FailureCause CAUSE =
            new FailureCause(FAILED.failure(), 23, List.of(new FailureCause.Subject("a.jar", 20)));

    static final MigrationBatch BATCH =
            new MigrationBatch(BIG, BIG, SameNamePolicy.SKIP, AT, ALICE, List.of(WAITING, FAILED), AT, List.of(CAUSE));

    static final BatchPreview BATCH_PREVIEW = new BatchPreview(List.of(
            new BatchPreview.Job(
                    "d-1",
                    "orders",
                    BatchPreview.Result.OVERWRITE,
                    List.of(Finding.of(Severity.WARNING, Finding.TARGET_HAS_LIVE_INSTANCE, "task", "orders")),
                    Set.of(Finding.TARGET_HAS_LIVE_INSTANCE),
                    List.of()),
            new BatchPreview.Job(
                    "d-2",
                    null,
                    BatchPreview.Result.REFUSED,
                    List.of(),
                    Set.of(),
                    List.of(Message.of("JOB_NOT_FOUND", "deploymentId", "d-2")))));

    static final BatchSummary SUMMARY = new BatchSummary(BIG, BIG, "dwd", AT, ALICE, BATCH.counts(), null);

    static final RecordDetail DETAIL = new RecordDetail(
            FAILED,
            SameNamePolicy.SKIP,
            Outcome.CREATED,
            new RecordDetail.WrittenTask("77", 3, null, "/migrated", "30010"),
            List.of(
                    new RecordEvent(AT, null, RecordEvent.Level.INFO, "ACCEPTED", Message.of("event.ACCEPTED"), null),
                    new RecordEvent(
                            AT,
                            Stage.SUBMIT,
                            RecordEvent.Level.ERROR,
                            "SUBMIT_FAILED",
                            Message.of("event.SUBMIT_FAILED", "why", "first\nsecond"),
                            "req-1")),
            List.of(Finding.of(Severity.BLOCKER, "MISSING_RESOURCE", "name", "a.jar")),
            new Verification(
                    AT,
                    List.of(
                            new Verification.FieldVerdict("name", Verification.Verdict.EQUAL, "a", "a", null),
                            new Verification.FieldVerdict(
                                    "labels.team", Verification.Verdict.DROPPED, "risk", null, "NO_TARGET_FIELD")),
                    Set.of("labels.team"),
                    "ab12",
                    "cd34"),
            new RunningComparison(JobState.RUNNING, null, null, null, null, AT),
            Set.of(),
            Set.of(Action.MIGRATE, Action.SUBMIT));

    static final TaskDifference DIFFERENCE = new TaskDifference(
            "Orders",
            "orders",
            true,
            List.of(
                    new TaskDifference.Field(
                            "name",
                            Verification.Verdict.NORMALISED,
                            "Orders",
                            "orders",
                            "orders",
                            "TARGET_NAME",
                            false),
                    new TaskDifference.Field(
                            "artifact.sqlArtifact.sqlScript",
                            Verification.Verdict.DIFFERENT,
                            "SELECT 2;",
                            "SELECT 2;",
                            "SELECT 1;",
                            null,
                            false),
                    new TaskDifference.Field(
                            "labels.team", Verification.Verdict.DROPPED, "risk", null, null, "NO_TARGET_FIELD", true)));

    static final UndoPlan UNDO_PLAN = new UndoPlan(
            UndoPlan.Effect.RESTORE_CONTENT,
            "orders",
            List.of(new UndoPlan.Change("Code", "select 2", "select 1")),
            true);

    static final ActionPreview PREVIEW = new ActionPreview(
            9, List.of(new ActionPreview.Refusals("NOT_PUBLISHABLE", "NOT_SUCCEEDED", 3, List.of())), 0);

    private Samples() {}

    private static SourceJob sourceJob(String id, TaskType type) {
        return new SourceJob(id, "Orders", "SQLSCRIPT", type, false, false, JobState.RUNNING, "vvr-8", false, AT);
    }

    private static MigrationRecord record(MigrationStatus status, Stage stage, Failure failure, Long previous) {
        return new MigrationRecord(
                BIG,
                BIG + 2,
                "d-1",
                "Orders",
                "orders",
                TaskType.FLINK_SQL,
                DEV,
                "Shop",
                status,
                stage,
                status == MigrationStatus.WAITING ? Message.of("waiting.TARGET_UNAVAILABLE") : null,
                failure,
                Publication.NONE,
                null,
                null,
                null,
                ALICE,
                AT,
                status.terminal() ? AT : null,
                1,
                previous);
    }
}
