package io.dataphin.migration.platform.ververica.client;

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
 * @param startTime null when it has not started
 */
record Job(String jobId, Status status, Instant createdAt, Instant startTime) {

    /** What a run does now. */
    record Status(String currentJobStatus) {}

    /** A status that this version does not know is neither running nor ended for certain. */
    private JobState state() {
        String word = status == null || status.currentJobStatus() == null ? "" : status.currentJobStatus();
        return switch (word.toUpperCase(Locale.ROOT)) {
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
        return startTime == null ? Instant.EPOCH : startTime;
    }

    JobRun run() {
        return new JobRun(
                PlatformText.line(jobId, PlatformText.ID),
                state(),
                startTime == null ? null : startTime.truncatedTo(ChronoUnit.SECONDS));
    }
}
