package io.dataphin.migration.persistence;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.spi.BlockingTargetPublishing.ObjectVersion;
import java.time.Instant;
import java.util.List;

/**
 * A publication as one step sees it; a copy that does not change.
 *
 * @param version guards the next change
 * @param by who asked for it; the platform is called for that person
 * @param oneByOne whether each object is sent alone
 * @param sentAt when objects were last sent; null before that
 */
public record PublicationWork(
        long id,
        int version,
        long projectId,
        PublicationStep step,
        UserRef by,
        boolean oneByOne,
        Instant sentAt,
        Instant retrySince,
        int retryCount,
        List<Item> items) {

    public PublicationWork {
        items = List.copyOf(items);
    }

    /** How an object stands. */
    public enum ItemState {
        /** To be sent. */
        WAITING,
        /** The platform has it. */
        SENT,
        PUBLISHED,
        /** Published, and the instance was compared with the source job. */
        COMPARED,
        FAILED
    }

    /**
     * One object.
     *
     * @param recordId the record whose task it is; null for a file or function
     * @param submitId what the platform publishes by; null until it was found
     * @param seenId newest publish record of the object before it was sent
     * @param runKnown whether the run of the source job before the publication is known
     * @param runJobId that run; null when the job did not run
     */
    public record Item(
            long id,
            Long recordId,
            String objectType,
            String objectId,
            String objectName,
            String objectVersion,
            Long submitId,
            long seenId,
            ItemState state,
            boolean runKnown,
            String runJobId,
            Instant runStartedAt) {

        /** The object as the platform names it. */
        public ObjectVersion object() {
            return new ObjectVersion(objectType, objectId, objectVersion);
        }

        /** Whether it is a record's task. */
        public boolean task() {
            return recordId != null;
        }
    }

    /** The objects that are tasks, or those that are not. */
    public List<Item> items(boolean tasks) {
        return items.stream().filter(item -> item.task() == tasks).toList();
    }

    /** Objects that stand like this. */
    public List<Item> items(boolean tasks, ItemState state) {
        return items(tasks).stream().filter(item -> item.state() == state).toList();
    }

    /** Ids of the records whose tasks are published. */
    public List<Long> recordIds() {
        return items(true).stream().map(Item::recordId).toList();
    }
}
