package io.dataphin.migration.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.dataphin.migration.assessment.AssessmentWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Goes on with assessments; on one node at a time. */
@ApplicationScoped
public class AssessmentTask {

    private static final String NAME = "assess";
    /** How long an assessment waits to be begun. */
    private static final Duration EVERY = Duration.ofSeconds(1);
    /** After this the node may stop, and another one may go on. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @Inject
    private AssessmentWork work;

    @Inject
    private Clock clock;

    /** What the scheduler runs. */
    RecurringTask<Void> task() {
        return Tasks.recurring(NAME, FixedDelay.of(EVERY)).execute((instance, context) -> run());
    }

    private void run() {
        Instant until = clock.instant().plus(AT_ONCE);
        boolean more = true;
        while (more && clock.instant().isBefore(until)) {
            more = work.advance();
        }
    }
}
