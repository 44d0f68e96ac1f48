package io.dataphin.migration.feed;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.RecordFeed;
import io.dataphin.migration.catalog.rights.ProjectRights;
import io.dataphin.migration.runtime.ServerThreads;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The feed of this node: its threads, which live as long as the application, and the reader that they run. */
@ApplicationScoped
public class DefaultRecordFeed implements RecordFeed {

    /** A sender is busy for microseconds, unless a client takes nothing off its connection. */
    private static final int SENDERS = 16;

    @Inject
    private ChangeFeed changes;

    @Inject
    private ProjectRights rights;

    @Inject
    private Clock clock;

    private FeedReader reader;
    private ScheduledExecutorService looking;
    private ExecutorService senders;
    private boolean stopped;

    @Override
    public Optional<Subscription> subscribe(Caller caller, Long after, Listener listener) {
        // outside any lock: it may ask the platform
        rights.visibleProjectIds(caller);
        Optional<FeedReader> running = reader();
        return running.flatMap(feed -> feed.subscribe(caller, after, listener));
    }

    private synchronized Optional<FeedReader> reader() {
        if (reader == null && !stopped) {
            ManagedThreadFactory threads = ServerThreads.factory();
            senders = Executors.newFixedThreadPool(SENDERS, threads);
            looking = Executors.newSingleThreadScheduledExecutor(threads);
            reader = new FeedReader(changes, rights, clock, senders);
            looking.scheduleWithFixedDelay(reader::look, 1, 1, TimeUnit.SECONDS);
        }
        return Optional.ofNullable(reader);
    }

    /** Ends all subscriptions, so that no connection outlives the application. */
    @PreDestroy
    synchronized void stop() {
        stopped = true;
        if (reader != null) {
            looking.shutdownNow();
            reader.stop();
            senders.shutdownNow();
            reader = null;
        }
    }
}
