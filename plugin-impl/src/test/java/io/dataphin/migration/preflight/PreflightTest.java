package io.dataphin.migration.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PreflightTest {

    private static final CheckedJob JOB = CheckedJob.of(
            new SourceJob(
                    "d1",
                    "orders",
                    "SQLSCRIPT",
                    TaskType.FLINK_SQL,
                    false,
                    false,
                    JobState.NEVER_STARTED,
                    "1.20",
                    false,
                    Instant.EPOCH,
                    "default-queue"),
            "orders");

    private final Preflight preflight = new Preflight();

    /** Rules may come from outside the product. */
    @Test
    void shouldTellOfARuleThatFailsInsteadOfFailing() {
        Finding found = preflight
                .run(
                        "AcmeRule",
                        job -> {
                            throw new IllegalStateException("a defect of the rule");
                        },
                        JOB)
                .get(0);

        assertThat(found).isEqualTo(Finding.of(Severity.WARNING, "RULE_FAILED", "rule", "AcmeRule"));
        assertThat(found.subject()).isEqualTo("AcmeRule");
    }
}
