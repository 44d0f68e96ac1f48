package io.dataphin.migration.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.dataphin.migration.catalog.SourceInventory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Keeps the stored lists of jobs fresh that somebody looks at; on one node at a time. */
@ApplicationScoped
public class InventoryRefresh {

    private static final String NAME = "refresh-inventory";
    /** How long somebody who looks at an old list waits for the source to be asked. */
    private static final Duration EVERY = Duration.ofSeconds(5);

    @Inject
    private SourceInventory inventory;

    /** What the scheduler runs. */
    RecurringTask<Void> task() {
        return Tasks.recurring(NAME, FixedDelay.of(EVERY)).execute((instance, context) -> inventory.refreshDue());
    }
}
