package io.dataphin.migration.api.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void shouldBeReadyWithoutFindingsOrWithNotesOnly() {
        assertThat(of(TaskType.FLINK_SQL, false)).isEqualTo(Readiness.READY);
        assertThat(of(TaskType.FLINK_SQL, false, Finding.of(Severity.INFO, "NEVER_STARTED")))
                .isEqualTo(Readiness.READY);
    }

    @Test
    void shouldNeedALookWithAWarningOrWhatMustBeAccepted() {
        assertThat(of(TaskType.FLINK_SQL, false, Finding.of(Severity.WARNING, "RESOURCE_MISSING")))
                .isEqualTo(Readiness.REVIEW);
        assertThat(of(TaskType.FLINK_SQL, false, Finding.of(Severity.INFO, Finding.FUNCTION_DIFFERS)))
                .isEqualTo(Readiness.REVIEW);
    }

    @Test
    void shouldBeBlockedByABlocker() {
        assertThat(of(
                        TaskType.FLINK_SQL,
                        false,
                        Finding.of(Severity.WARNING, "RESOURCE_MISSING"),
                        Finding.of(Severity.BLOCKER, "SCRIPT_MISSING")))
                .isEqualTo(Readiness.BLOCKED);
    }

    /** R1: whatever else is wrong with it. */
    @Test
    void shouldBeUnsupportedWithoutATaskTypeOrAsABatchJob() {
        assertThat(of(null, false, Finding.of(Severity.BLOCKER, "UNSUPPORTED_KIND")))
                .isEqualTo(Readiness.UNSUPPORTED);
        assertThat(of(TaskType.FLINK_SQL, true)).isEqualTo(Readiness.UNSUPPORTED);
    }

    @Test
    void shouldNotDependOnAMigrationThatRuns() {
        SourceJob job = job(TaskType.FLINK_SQL, false);

        assertThat(Readiness.of(
                        new CandidateJob(job, "a", List.of(Message.of("reason.JOB_BUSY")), List.of(), false, null)))
                .isEqualTo(Readiness.READY);
    }

    private static Readiness of(TaskType type, boolean batch, Finding... findings) {
        return Readiness.of(new CandidateJob(job(type, batch), "a", List.of(), List.of(findings), false, null));
    }

    private static SourceJob job(TaskType type, boolean batch) {
        return new SourceJob(
                "d1", "a", "SQLSCRIPT", type, batch, false, JobState.RUNNING, "vvr-8", false, Instant.EPOCH);
    }
}
