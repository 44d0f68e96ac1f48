package io.dataphin.migration.engine;

import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.configuration.MigrationSettings;
import io.dataphin.migration.persistence.Intent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** A submit whose answer was lost, or was not stored any more. */
@ApplicationScoped
class LostSubmit {

    @Inject
    private MigrationSettings settings;

    @Inject
    private Clock clock;

    /**
     * Whether it runs: another one would be done too if that one ended just before it comes in. Not for ever: whatever hangs is told by the
     * answer to another submit.
     */
    boolean runs(Intent lost, TargetTask task) {
        return task.status() == TargetTask.Status.SUBMITTING
                && Duration.between(lost.openedAt(), clock.instant()).compareTo(settings.submitTimeout()) < 0;
    }
}
