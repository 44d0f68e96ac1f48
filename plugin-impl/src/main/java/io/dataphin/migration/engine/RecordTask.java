package io.dataphin.migration.engine;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.dataphin.migration.persistence.RecordWork;
import io.dataphin.migration.rate.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The executions of records in db-scheduler's table. One record has one execution at a time; "submit again" starts a new one. */
@ApplicationScoped
public class RecordTask {

    private static final String NAME = "migrate-record";
    /** After a step that could not even store what happened, e.g. while the database is away. */
    private static final Duration AFTER_ERROR = Duration.ofSeconds(5);
    /** The execution of a record that waits; the usher makes it due. */
    private static final Duration UNTIL_BEGUN = Duration.ofHours(1);

    @Inject
    private StepRunner runner;

    @Inject
    private Completions completions;

    @Inject
    private Usher usher;

    @Inject
    private Clock clock;

    private final OwnExecutions<String> own = new OwnExecutions<>();

    /** What the scheduler runs; its data is the turn that the step waits for. A dead execution (its process was killed) is taken up again as it stands. */
    Task<String> task() {
        return Tasks.custom(NAME, String.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(AFTER_ERROR)))
                .onDeadExecution(own)
                .execute((instance, context) -> own.during(
                        instance.getId(),
                        () -> completion(runner.run(
                                recordId(instance.getId()),
                                Turn.parse(instance.getData()),
                                () -> !context.getSchedulerState().isShuttingDown()))));
    }

    private CompletionHandler<String> completion(Next next) {
        usher.wake();
        return completions.after(next);
    }

    /** Writes the first executions of new records in the transaction of the connection; each waits until the record may begin. */
    public void scheduleFirst(Connection transaction, List<Long> recordIds) {
        client(transaction)
                .scheduleBatch(
                        recordIds.stream().<TaskInstance<?>>map(id -> instance(id, 1)),
                        clock.instant().plus(UNTIL_BEGUN));
        usher.wake();
    }

    /** Makes the executions of records due in the transaction of the connection. */
    void scheduleNow(Connection transaction, List<RecordWork> works) {
        SchedulerClient client = client(transaction);
        for (RecordWork work : works) {
            TaskInstance<String> instance = instance(work.id(), work.attempt());
            if (!client.reschedule(instance, clock.instant())) {
                client.scheduleIfNotExists(instance, clock.instant());
            }
        }
    }

    /** Writes the execution of a further attempt in the transaction of the connection. */
    public void scheduleAgain(Connection transaction, RecordWork work) {
        client(transaction).scheduleIfNotExists(instance(work.id(), work.attempt()), clock.instant());
    }

    /** Writes the execution of a record that has none. */
    void scheduleIfMissing(SchedulerClient client, RecordWork work) {
        client.scheduleIfNotExists(instance(work.id(), work.attempt()), clock.instant());
    }

    private SchedulerClient client(Connection transaction) {
        // Inserts are the same on both databases; looking which one it is would cost a connection each time.
        return SchedulerClient.Builder.create(new BorrowedConnection(transaction).asDataSource(), task())
                .jdbcCustomization(new DefaultJdbcCustomization(true))
                .build();
    }

    private static TaskInstance<String> instance(long recordId, int attempt) {
        return new TaskInstance<>(NAME, recordId + "-" + attempt);
    }

    private static long recordId(String instanceId) {
        return Long.parseLong(instanceId.substring(0, instanceId.indexOf('-')));
    }
}
