package io.dataphin.migration.flow;

import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.publish.PublishState;
import io.dataphin.migration.flow.undo.UndoState;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The stores of one implementation, with flows to try them on; every flow is a new one. */
public interface FlowStoreWorld extends AutoCloseable {

    /** When the flows were made and admitted. */
    Instant BEGIN = Instant.parse("2026-11-29T01:00:00Z");

    /** What the target offered when the batches of the records were accepted. */
    TargetOffer OFFER = new TargetOffer(
            List.of(new TaskCluster("c1", "queue", "PREJOB"), new TaskCluster("c2", "other", "SESSION")),
            Map.of(new TaskCluster("c1", "queue", "PREJOB"), List.of("1.17", "1.20")));

    FlowStore<MigrateState> migrations();

    FlowStore<UndoState> undos();

    FlowStore<PublishState> publications();

    /** A record that waits for admission. */
    FlowId waitingRecord();

    /** A record that was admitted: MIGRATING, at READ. */
    FlowId record();

    /** An admitted undo, at LOOK, of a record that has overwritten a task whose former content was {@code former content}. */
    FlowId undo();

    /** An admitted publication, at READ_RUNS, of the tasks of records that have succeeded. */
    FlowId publication(int records);

    /** A record as people see it. */
    RecordDetail detail(long recordId);

    /** Whether a record holds its job and its task name. */
    boolean holdsKeys(long recordId);

    /** How often pages were told of a record. */
    int changes(long recordId);

    /** How an intent ended; null while it is open. */
    IntentResult result(long intentId);

    @Override
    void close();
}
