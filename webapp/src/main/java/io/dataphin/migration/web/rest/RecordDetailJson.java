package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordEvent;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.Verification;
import java.time.Instant;
import java.util.List;

/** Answer of {@code GET /records/{id}}: the item's fields and these. */
record RecordDetailJson(
        @JsonUnwrapped RecordJson item,
        Outcome outcome,
        TargetJson target,
        List<EventJson> events,
        List<FindingJson> findings,
        VerificationJson verification,
        RunningJson running,
        List<String> accepted,
        List<String> unlikely,
        List<String> actions)
        implements ApiJson {

    /** The task as last written. */
    record TargetJson(String fileId, long version, String url, String directory, String ownerId) {

        private static TargetJson of(RecordDetail.WrittenTask task) {
            return new TargetJson(task.fileId(), task.version(), task.url(), task.directory(), task.ownerId());
        }
    }

    /** One line of the log. */
    record EventJson(Instant at, Stage stage, RecordEvent.Level level, String code, String message, String requestId) {

        private static EventJson of(RecordEvent event, Wording wording) {
            return new EventJson(
                    event.at(),
                    event.stage(),
                    event.level(),
                    event.code(),
                    wording.of(event.text()),
                    event.requestId());
        }
    }

    /** Comparison of target and source. */
    record VerificationJson(
            boolean equal, Instant checkedAt, List<FieldJson> fields, String sourceHash, String targetHash) {

        private static VerificationJson of(Verification verification) {
            return new VerificationJson(
                    verification.equal(),
                    verification.checkedAt(),
                    verification.fields().stream()
                            .map(field ->
                                    FieldJson.of(field, verification.losses().contains(field.name())))
                            .toList(),
                    verification.sourceHash(),
                    verification.targetHash());
        }
    }

    /** Verdict on one field. */
    record FieldJson(
            String name, Verification.Verdict verdict, String source, String target, String rule, boolean matters) {

        private static FieldJson of(Verification.FieldVerdict field, boolean matters) {
            return new FieldJson(field.name(), field.verdict(), field.source(), field.target(), field.rule(), matters);
        }
    }

    /** Comparison of the running job and the instance. */
    record RunningJson(
            JobState sourceState,
            String instanceState,
            Boolean sameJob,
            RunJson sourceRun,
            RunJson instanceRun,
            Instant checkedAt) {

        private static RunningJson of(RunningComparison running) {
            return new RunningJson(
                    running.sourceState(),
                    running.instanceState(),
                    running.sameJob(),
                    RunJson.of(running.sourceRun()),
                    RunJson.of(running.instanceRun()),
                    running.checkedAt());
        }
    }

    /** A run of a job. */
    record RunJson(String jobId, Instant startedAt) {

        private static RunJson of(RunningComparison.Run run) {
            return run == null ? null : new RunJson(run.jobId(), run.startedAt());
        }
    }

    static RecordDetailJson of(RecordDetail detail, Wording wording) {
        return new RecordDetailJson(
                RecordJson.of(detail.record(), wording),
                detail.outcome(),
                detail.target() == null ? null : TargetJson.of(detail.target()),
                detail.events().stream()
                        .map(event -> EventJson.of(event, wording))
                        .toList(),
                FindingJson.all(detail.findings(), wording),
                detail.verification() == null ? null : VerificationJson.of(detail.verification()),
                detail.running() == null ? null : RunningJson.of(detail.running()),
                detail.accepted().stream().sorted().toList(),
                unlikely(detail),
                detail.actions().stream().sorted().map(Action::segment).toList());
    }

    /** Open actions that will most likely fail again, since they do not change what the record failed for. */
    private static List<String> unlikely(RecordDetail detail) {
        Failure failure = detail.record().failure();
        return detail.actions().stream()
                .filter(action -> failure != null && !failure.repeatable(action))
                .sorted()
                .map(Action::segment)
                .toList();
    }
}
