package io.dataphin.migration.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.dataphin.migration.flow.FlowExecution;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowRunner;
import io.dataphin.migration.flow.Progress;
import io.dataphin.migration.platform.quota.Delay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The executions of flows on this node, in db-scheduler's table (D5). An execution of a process that was killed is taken up by another one. */
final class FlowScheduler {

    /** Name of the task; {@link FlowId#text} names the instance. */
    static final String TASK = "flow";

    /** A flow comes back {@code 200 ms} before its place; polling must find it in that time. */
    private static final Duration POLLING = Duration.ofMillis(100);
    /** With four missed heartbeats the work of a killed node is taken over after 4 to 5 s. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    /** After an execution that could not even say when it is due. */
    private static final Duration AFTER_ERROR = Duration.ofSeconds(5);

    /** Writes a stack trace each time that the library's housekeeping fails, which does not pause. */
    private static final Logger HOUSEKEEPING = Logger.getLogger("com.github.kagkarlsson.scheduler.RunAndLogErrors");

    private final FlowRunner runner;
    private final Runnable afterEach;
    private final Clock clock;
    /** Of the housekeeping's logger, before a pause; null when nobody has set one. */
    private Level formerLevel;

    private boolean silent;
    private final Delay delay;
    private final AtomicInteger busy = new AtomicInteger();
    private final OwnExecutions<Void> own = new OwnExecutions<>();
    private final Scheduler scheduler;

    /**
     * What it is made of.
     *
     * @param postgreSql whether the database is PostgreSQL
     * @param node name of this process: a restarted process is another node, so that what the killed one held is taken over and not waited for
     * @param workers steps in work at once
     * @param threads of the server, so that transactions work in them
     * @param afterError told when the library failed to look for work
     */
    record Setup(
            DataSource database,
            boolean postgreSql,
            String node,
            int workers,
            ThreadFactory threads,
            List<RecurringTask<Void>> recurring,
            Runnable afterError) {}

    /** @param afterEach told after each execution */
    FlowScheduler(Setup setup, FlowRunner runner, Runnable afterEach, Clock clock, Delay delay) {
        this.runner = runner;
        this.afterEach = afterEach;
        this.clock = clock;
        this.delay = delay;
        this.scheduler = build(setup);
    }

    private Scheduler build(Setup setup) {
        // a fixed pool of our own limits the concurrency
        ExecutorService pool = Executors.newFixedThreadPool(setup.workers(), setup.threads());
        SchedulerBuilder builder = Scheduler.create(setup.database(), task())
                .startTasks(setup.recurring())
                .schedulerName(new SchedulerName.Fixed(setup.node()))
                .executorService(pool)
                .threads(setup.workers())
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .alwaysPersistTimestampInUTC()
                .addSchedulerListener(new ErrorListener(setup.afterError()))
                .shutdownMaxWait(LONGEST_STOP);
        if (setup.postgreSql()) {
            builder.pollUsingLockAndFetch(0.5, 1.0);
        }
        return builder.build();
    }

    private Task<Void> task() {
        return Tasks.custom(TASK, Void.class)
                .onDeadExecution(own)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(AFTER_ERROR)))
                .execute(
                        (instance, context) -> own.during(instance.getId(), () -> run(FlowId.parse(instance.getId()))));
    }

    private CompletionHandler<Void> run(FlowId id) {
        busy.incrementAndGet();
        try {
            FlowExecution<?> execution = runner.begin(id);
            Progress progress = execution.advance();
            while (!done(progress)) {
                progress = execution.advance();
            }
            return completion(progress);
        } finally {
            busy.decrementAndGet();
            afterEach.run();
        }
    }

    private boolean done(Progress progress) {
        if (progress instanceof Progress.Wait wait) {
            // an interrupt is of a stop, which the execution sees by itself
            delay.pass(wait.time());
        }
        return progress instanceof Progress.Due || progress instanceof Progress.Ended;
    }

    private static CompletionHandler<Void> completion(Progress progress) {
        return progress instanceof Progress.Due due
                ? (complete, operations) -> operations.reschedule(complete, due.at())
                : (complete, operations) -> operations.remove();
    }

    /** Executions in work on this node. */
    int busy() {
        return busy.get();
    }

    /** Begins to run what is due. */
    void start() {
        scheduler.start();
    }

    /** Lets executions in work end, at most some seconds, and stops. */
    void stop() {
        scheduler.stop();
        logAgain();
    }

    /** Runs nothing until {@link #resume}, and does not log that the library's housekeeping fails meanwhile. */
    synchronized void pause() {
        scheduler.pause();
        if (!silent) {
            formerLevel = HOUSEKEEPING.getLevel();
            HOUSEKEEPING.setLevel(Level.OFF);
            silent = true;
        }
    }

    private synchronized void logAgain() {
        if (silent) {
            HOUSEKEEPING.setLevel(formerLevel);
            silent = false;
        }
    }

    /** Ends a pause. */
    void resume() {
        logAgain();
        scheduler.resume();
    }

    /** Whether its workers run. */
    boolean started() {
        return scheduler.getSchedulerState().isStarted();
    }

    /** Writes executions of flows, due now; those that there are stay as they are. */
    void schedule(Collection<FlowId> flows) {
        Instant now = clock.instant();
        flows.forEach(id -> scheduler.scheduleIfNotExists(new TaskInstance<>(TASK, id.text()), now));
        if (!flows.isEmpty()) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /** Is told when the library failed to look for work, most likely since the database is away. */
    private static final class ErrorListener extends AbstractSchedulerListener {

        private final Runnable afterError;

        private ErrorListener(Runnable afterError) {
            this.afterError = afterError;
        }

        @Override
        public void onSchedulerEvent(SchedulerEventType type) {
            if (type == SchedulerEventType.UNEXPECTED_ERROR) {
                afterError.run();
            }
        }
    }
}
