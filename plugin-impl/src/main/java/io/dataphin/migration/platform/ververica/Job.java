package io.dataphin.migration.platform.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.Lenient;
import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.message.PlatformText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A run (instance) of a deployment.
 *
 * @param createdAt null when the platform does not say
 * @param startedAt null when it has not started
 */
record Job(String jobId, JobState state, Instant createdAt, Instant startedAt) {

    static Job of(JsonNode json) {
        return new Job(
                Lenient.text(json.path("jobId")),
                state(Lenient.text(json.path("status").path("currentJobStatus"))),
                Lenient.time(json.path("createdAt")),
                Lenient.time(json.path("startTime")));
    }

    /** A status that this version does not know is neither running nor ended for certain. */
    private static JobState state(String status) {
        return switch (status.toUpperCase(Locale.ROOT)) {
            case "RUNNING" -> JobState.RUNNING;
            case "CANCELLED" -> JobState.STOPPED;
            case "FAILED" -> JobState.FAILED;
            case "FINISHED" -> JobState.FINISHED;
            default -> JobState.TRANSITIONING;
        };
    }

    /** Creation, or start where the creation is not known. */
    Instant begin() {
        if (createdAt != null) {
            return createdAt;
        }
        return startedAt == null ? Instant.EPOCH : startedAt;
    }

    JobRun run() {
        return new JobRun(
                PlatformText.line(jobId, PlatformText.ID),
                state,
                startedAt == null ? null : startedAt.truncatedTo(ChronoUnit.SECONDS));
    }
}
