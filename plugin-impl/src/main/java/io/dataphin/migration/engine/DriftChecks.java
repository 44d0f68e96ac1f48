package io.dataphin.migration.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.dataphin.migration.api.error.DrainingException;
import io.dataphin.migration.flow.check.CheckStore;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import io.dataphin.migration.runtime.drain.DrainSwitch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Begins the checks that {@code migration.drift.interval} asks for, a few at a time, on one node at a time. They wait until no person's work does
 * ({@link AdmissionStore}).
 */
@ApplicationScoped
public class DriftChecks {

    private static final String NAME = "check-drift";
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int MOST_AT_ONCE = 100;

    @Inject
    private CheckStore checks;

    @Inject
    private MigrationSettings settings;

    @Inject
    private DrainSwitch drain;

    @Inject
    private Clock clock;

    /** What the scheduler runs. */
    RecurringTask<Void> task() {
        return Tasks.recurring(NAME, FixedDelay.of(EVERY))
                .execute((instance, context) -> settings.driftInterval().ifPresent(this::beginDue));
    }

    private void beginDue(Duration interval) {
        try {
            drain.requireOpen();
            checks.beginDue(clock.instant().minus(interval), MOST_AT_ONCE);
        } catch (DrainingException e) {
            // later, when new work is let in again
        }
    }
}
