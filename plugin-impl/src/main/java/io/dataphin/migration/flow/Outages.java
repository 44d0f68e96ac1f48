package io.dataphin.migration.flow;

import java.util.Optional;

/** Tells an outage of the database from any other fault of a store. */
@FunctionalInterface
public interface Outages {

    /**
     * Whether the database, and not the flow, is the cause: the fault says so, or a small write fails as well. In an outage everything waits, and
     * nothing fails.
     */
    boolean causedBy(Throwable fault);

    /** Why writes would fail for want of room, in words that go on after a colon; asks no database. Empty while there is room. */
    default Optional<String> full() {
        return Optional.empty();
    }

    /** Whether a small write fails at the moment; never for a store that cannot be away. */
    default boolean away() {
        return false;
    }
}
