package io.dataphin.migration.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.dataphin.migration.audit.AuditSealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Seals and forwards entries of the audit, and deletes those whose time is over; on one node at a time. */
@ApplicationScoped
public class AuditTasks {

    /** For so long an entry may stand outside the chain. */
    private static final Duration SEALING = Duration.ofSeconds(5);

    private static final Duration SHORTENING = Duration.ofHours(1);

    @Inject
    private AuditSealing audit;

    /** What the scheduler runs. */
    List<RecurringTask<Void>> all() {
        return List.of(
                Tasks.recurring("seal-audit", FixedDelay.of(SEALING))
                        .execute((instance, context) -> audit.sealAndForward()),
                Tasks.recurring("shorten-audit", FixedDelay.of(SHORTENING))
                        .execute((instance, context) -> audit.shorten()));
    }
}
