package io.dataphin.migration.engine;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.dataphin.migration.persistence.PublicationStore;
import io.dataphin.migration.persistence.UndoStore;
import io.dataphin.migration.rate.Turn;
import io.dataphin.migration.rate.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;

/** The executions of what is done with ended records, undos and publications, in db-scheduler's table: one each at a time. */
@ApplicationScoped
public class FollowUpTask {

    private static final String NAME = "follow-up";
    private static final String UNDO = "undo-";
    private static final String PUBLICATION = "publication-";
    private static final Duration AFTER_ERROR = Duration.ofSeconds(5);

    @Inject
    private UndoRunner undos;

    @Inject
    private PublicationRunner publications;

    @Inject
    private UndoStore undoStore;

    @Inject
    private PublicationStore publicationStore;

    @Inject
    private Turns turns;

    @Inject
    private Completions completions;

    @Inject
    private Clock clock;

    private final OwnExecutions<String> own = new OwnExecutions<>();

    /** What the scheduler runs; its data is the turn that the step waits for. A dead execution is taken up again as it stands. */
    Task<String> task() {
        return Tasks.custom(NAME, String.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(AFTER_ERROR)))
                .onDeadExecution(own)
                .execute((instance, context) -> own.during(
                        instance.getId(),
                        () -> completions.after(
                                turns.during(Turn.parse(instance.getData()), () -> run(instance.getId())))));
    }

    private Next run(String id) {
        return id.startsWith(UNDO)
                ? undos.run(Long.parseLong(id.substring(UNDO.length())))
                : publications.run(Long.parseLong(id.substring(PUBLICATION.length())));
    }

    /** Writes the execution of an undo in the transaction of the connection. */
    public void scheduleUndo(Connection transaction, long undoId) {
        schedule(transaction, UNDO + undoId);
    }

    /** Writes the execution of a publication in the transaction of the connection. */
    public void schedulePublication(Connection transaction, long publicationId) {
        schedule(transaction, PUBLICATION + publicationId);
    }

    private void schedule(Connection transaction, String id) {
        SchedulerClient.Builder.create(new BorrowedConnection(transaction).asDataSource(), task())
                .jdbcCustomization(new DefaultJdbcCustomization(true))
                .build()
                .scheduleIfNotExists(instance(id), clock.instant());
    }

    /** Writes the executions that are missing, after a restored backup for example. */
    void takeUpLeftWork(SchedulerClient client) {
        undoStore.runningIds().forEach(id -> client.scheduleIfNotExists(instance(UNDO + id), clock.instant()));
        publicationStore
                .runningIds()
                .forEach(id -> client.scheduleIfNotExists(instance(PUBLICATION + id), clock.instant()));
    }

    private static TaskInstance<String> instance(String id) {
        return new TaskInstance<>(NAME, id);
    }
}
