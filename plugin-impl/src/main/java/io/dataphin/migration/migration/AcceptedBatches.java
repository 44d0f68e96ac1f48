package io.dataphin.migration.migration;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.engine.RecordTask;
import io.dataphin.migration.persistence.BatchStore;
import io.dataphin.migration.persistence.KeyTakenException;
import io.dataphin.migration.persistence.NewBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes checked batches with the first executions of their records. */
@ApplicationScoped
class AcceptedBatches {

    @Inject
    private BatchStore batches;

    @Inject
    private RecordTask executions;

    /**
     * Writes a batch, all or nothing.
     *
     * @return its id
     * @throws ConflictException {@code JOB_BUSY} when another batch has one of the jobs
     * @throws io.dataphin.migration.api.error.NotEligibleException {@code TARGET_NAME_COLLISION} when another busy record writes the name
     */
    long write(NewBatch batch) {
        try {
            return batches.accept(batch, executions::scheduleFirst);
        } catch (KeyTakenException e) {
            // Another batch was a moment faster: now it can be seen, and the refusal names the jobs.
            batches.refuse(batch);
            throw new ConflictException("JOB_BUSY");
        }
    }
}
