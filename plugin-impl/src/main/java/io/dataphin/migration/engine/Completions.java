package io.dataphin.migration.engine;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What becomes of an execution after a step: it ends, or is due again when the next step is. */
@ApplicationScoped
class Completions {

    @Inject
    private DueAlarm alarm;

    @Inject
    private Clock clock;

    /** For the scheduler; the place for a call that the next step waits for is kept as the execution's data. */
    CompletionHandler<String> after(Next next) {
        Instant due = next.ended() ? null : clock.instant().plus(next.delay());
        String data = next.turn() == null ? null : next.turn().text();
        return (complete, operations) -> {
            if (due == null) {
                operations.remove();
            } else {
                operations.reschedule(complete, due, data);
                alarm.in(Duration.between(clock.instant(), due));
            }
        };
    }
}
