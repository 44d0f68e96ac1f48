package io.dataphin.migration.engine;

import io.dataphin.migration.flow.FlowId;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets waiting flows begin and gives them executions. After a failure some flows may be admitted without an execution, which block the admission
 * of others: the next run looks for them. Used by one thread at a time.
 */
final class AdmissionWork implements Runnable {

    private final Supplier<List<FlowId>> admit;
    private final Supplier<List<FlowId>> withoutExecution;
    private final Consumer<Collection<FlowId>> schedule;
    private boolean failed;

    AdmissionWork(
            Supplier<List<FlowId>> admit,
            Supplier<List<FlowId>> withoutExecution,
            Consumer<Collection<FlowId>> schedule) {
        this.admit = admit;
        this.withoutExecution = withoutExecution;
        this.schedule = schedule;
    }

    @Override
    public void run() {
        if (failed) {
            schedule.accept(withoutExecution.get());
        }
        failed = true;
        List<FlowId> admitted = admit.get();
        if (!admitted.isEmpty()) {
            schedule.accept(admitted);
        }
        failed = false;
    }
}
