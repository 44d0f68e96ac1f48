package io.dataphin.migration.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;

/** Looks for due work as soon as a step has ended, so that a record's steps do not each wait for the next poll. */
final class PollAfterStep extends AbstractSchedulerListener {

    private final Scheduler scheduler;

    PollAfterStep(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void onExecutionComplete(ExecutionComplete executionComplete) {
        scheduler.triggerCheckForDueExecutions();
    }
}
