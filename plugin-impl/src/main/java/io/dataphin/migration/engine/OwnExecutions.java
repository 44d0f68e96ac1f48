package io.dataphin.migration.engine;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The executions of a task that this process works on. On a machine that is too busy the heartbeats of this very process come late; what it
 * still works on is not dead, and must not be done by two threads at once. What a killed process left is taken up again as it stands.
 *
 * @param <T> data of the task
 */
final class OwnExecutions<T> implements DeadExecutionHandler<T> {

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final DeadExecutionHandler<T> revive;

    OwnExecutions() {
        this(new ReviveDeadExecution<>());
    }

    OwnExecutions(DeadExecutionHandler<T> revive) {
        this.revive = revive;
    }

    /** Does the work of an execution, which is not dead meanwhile. */
    <R> R during(String instanceId, Supplier<R> work) {
        running.add(instanceId);
        try {
            return work.get();
        } finally {
            running.remove(instanceId);
        }
    }

    @Override
    public void deadExecution(ExecutionComplete dead, ExecutionOperations<T> operations) {
        if (!running.contains(dead.getExecution().getId())) {
            revive.deadExecution(dead, operations);
        }
    }
}
