package io.dataphin.migration.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.dataphin.migration.feed.ChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Deletes old rows of the change feed, once an hour over all nodes. Nobody who comes back after so long goes on where he was. */
@ApplicationScoped
public class ChangeHousekeeping {

    private static final String NAME = "forget-changes";
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    private ChangeFeed changes;

    @Inject
    private Clock clock;

    /** What the scheduler runs. */
    RecurringTask<Void> task() {
        return Tasks.recurring(NAME, FixedDelay.of(EVERY))
                .execute((instance, context) -> changes.forget(clock.instant().minus(KEPT)));
    }
}
