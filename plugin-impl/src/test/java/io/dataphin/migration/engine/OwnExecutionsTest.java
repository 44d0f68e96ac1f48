package io.dataphin.migration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnExecutionsTest {

    private final List<String> revived = new ArrayList<>();
    private final OwnExecutions<String> own = new OwnExecutions<>(
            (dead, operations) -> revived.add(dead.getExecution().getId()));

    @Test
    void shouldNotReviveWhatThisProcessStillWorksOn() {
        own.during("7-1", () -> {
            foundDead("7-1");
            return null;
        });

        assertThat(revived).isEmpty();
    }

    @Test
    void shouldReviveWhatAKilledProcessLeft() {
        own.during("7-1", () -> {
            foundDead("8-1");
            return null;
        });

        assertThat(revived).containsExactly("8-1");
    }

    @Test
    void shouldReviveWhatFailedHereBefore() {
        try {
            own.during("7-1", () -> {
                throw new IllegalStateException("the database is away");
            });
        } catch (IllegalStateException expected) {
            foundDead("7-1");
        }

        assertThat(revived).containsExactly("7-1");
    }

    private void foundDead(String id) {
        Instant now = Instant.now();
        own.deadExecution(
                ExecutionComplete.failure(new Execution(now, new TaskInstance<>("flow", id)), now, now, null), null);
    }
}
