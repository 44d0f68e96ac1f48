package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.message.PlatformText;
import java.time.Instant;
import java.util.Set;

/**
 * Instance of a task in production.
 *
 * @param status the platform's word, e.g. {@code RUNNING}
 * @param deploymentId the adopted source job; may be empty
 * @param jobId id of the run; empty when it does not run
 * @param startedAt start of the run; null when it does not run
 */
public record TaskInstance(String status, String deploymentId, String jobId, Instant startedAt) {

    private static final Set<String> LIVE = Set.of("STARTING", "RUNNING", "STOPPING");

    /** Cuts the platform's texts to what can be stored. */
    public TaskInstance {
        status = PlatformText.line(status, PlatformText.STATUS);
        deploymentId = PlatformText.line(deploymentId, PlatformText.ID);
        jobId = PlatformText.line(jobId, PlatformText.ID);
    }

    /** Whether a job runs behind it, or is about to start or stop. */
    public boolean live() {
        return LIVE.contains(status);
    }
}
