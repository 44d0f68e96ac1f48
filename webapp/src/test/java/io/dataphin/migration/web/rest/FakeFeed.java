package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.RecordFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A feed that tells what it was given, one heartbeat, and ends at once, so that a test gets the whole answer. */
final class FakeFeed implements RecordFeed {

    final List<Change> changes = new ArrayList<>();
    final List<Long> asked = new ArrayList<>();
    Runnable beforeHeartbeat = () -> {};
    boolean full;
    RuntimeException failure;

    @Override
    public Optional<Subscription> subscribe(Caller caller, Long after, Listener listener) {
        asked.add(after);
        if (failure != null) {
            throw failure;
        }
        if (full) {
            return Optional.empty();
        }
        listener.changed(List.copyOf(changes));
        beforeHeartbeat.run();
        try {
            listener.alive();
        } catch (IllegalStateException over) {
            // the subscription ends
        }
        listener.ended();
        return Optional.of(() -> {});
    }
}
