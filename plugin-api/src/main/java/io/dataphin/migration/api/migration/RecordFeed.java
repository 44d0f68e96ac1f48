package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.TooManyStreamsException;
import io.dataphin.migration.api.identity.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells of changes of records as they happen, on all nodes. Injectable. Each node reads the feed once a second for all its subscribers, so
 * a change is told one to two seconds after it was stored, later when an earlier one is still being stored.
 */
public interface RecordFeed {

    /** How often {@link Listener#alive} is called, at the latest. */
    Duration HEARTBEAT = Duration.ofSeconds(15);

    /**
     * Starts to tell a listener of the changes that the caller may see. Rights are asked for again all the time and are at most a minute old.
     *
     * @param after sequence of the last change that is known already; null = only what happens from now on
     * @return what ends it; empty when this node has as many subscribers as it serves
     * @throws InvalidRequestException {@code INVALID_PARAMETER} when the feed has never given this sequence
     * @throws TooManyStreamsException when the person has as many subscriptions on this node as one person may have
     * @throws io.dataphin.migration.api.error.PlatformException when the caller's rights cannot be asked for
     */
    Optional<Subscription> subscribe(Caller caller, Long after, Listener listener);

    /** Somebody who is told. Never called by two threads at once, except {@link #ended}. What it throws ends the subscription. */
    interface Listener {

        /**
         * Records have changed. A listener that takes too long is dropped: changes are not kept for it for ever.
         *
         * @param changes never empty; by sequence as a rule, a change that was stored very late comes late
         */
        void changed(List<Change> changes);

        /** Regularly called, also when nothing changes, so that a listener finds out whether its reader is still there. */
        default void alive() {}

        /** Nothing more will come: the listener was too slow or failed, rights could not be asked for, or the application stops. */
        void ended();
    }

    /** A running subscription. */
    interface Subscription extends AutoCloseable {

        /** Ends it without a further call of the listener; may be called at any time and twice. */
        @Override
        void close();
    }

    /**
     * One change of a record.
     *
     * @param sequence position in the feed, increasing, with gaps
     * @param recordId the record
     * @param projectId its target project
     * @param status status after the change
     * @param stage stage after the change; null while waiting
     */
    record Change(long sequence, long recordId, long projectId, MigrationStatus status, Stage stage) {}
}
