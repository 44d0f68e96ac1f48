package io.dataphin.migration.feed;

import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.TooManyStreamsException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.RecordFeed;
import io.dataphin.migration.api.migration.RecordFeed.Change;
import io.dataphin.migration.catalog.rights.ProjectRights;
import io.dataphin.migration.database.FailureLog;
import io.dataphin.migration.runtime.metrics.Meters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.logging.Logger;

/** Reads the feed for all subscribers of this node. It reads nothing while there are none. */
final class FeedReader {

    private static final Logger LOG = Logger.getLogger(FeedReader.class.getName());

    /** Most subscribers; each is an open connection. */
    static final int MOST_SUBSCRIBERS = 300;

    /** Most of them that one person may have: browser windows at which somebody looks at once, and some scripts. */
    static final int MOST_OF_A_PERSON = 20;

    private static final int MOST_ROWS = 2_000;
    private static final int ROWS_LOOKED_BACK = 200;

    private final ChangeFeed changes;
    private final ProjectRights rights;
    private final Clock clock;
    private final Executor senders;
    private final FailureLog failures = new FailureLog(LOG, "the change feed cannot be read at the moment");
    /** With the id of the person whom each belongs to. */
    private final Map<Subscriber, String> subscribers = new ConcurrentHashMap<>();

    private ChangeOrder order;
    private volatile Instant lastRead;
    private boolean stopped;

    /** @param senders calls the listeners, with several threads */
    FeedReader(ChangeFeed changes, ProjectRights rights, Clock clock, Executor senders) {
        this.changes = changes;
        this.rights = rights;
        this.clock = clock;
        this.senders = senders;
        Meters.gauge("migration_feed_subscribers", "Open pages and event streams of this node", subscribers::size);
        Meters.gauge(
                "migration_feed_lag_seconds",
                "Seconds since the changes of records were last read, while somebody listens",
                this::lag);
    }

    private double lag() {
        Instant last = lastRead;
        return last == null || subscribers.isEmpty()
                ? 0
                : Math.max(0, Duration.between(last, clock.instant()).toMillis() / 1000.0);
    }

    /** As {@link RecordFeed#subscribe}. */
    synchronized Optional<RecordFeed.Subscription> subscribe(Caller caller, Long after, RecordFeed.Listener listener) {
        if (stopped || subscribers.size() >= MOST_SUBSCRIBERS) {
            return Optional.empty();
        }
        if (subscribers.values().stream().filter(caller.userId()::equals).count() >= MOST_OF_A_PERSON) {
            throw new TooManyStreamsException(MOST_OF_A_PERSON);
        }
        if (order == null) {
            order = new ChangeOrder(changes.newest(ROWS_LOOKED_BACK), clock.instant());
        }
        Subscriber subscriber = new Subscriber(
                listener, rows -> visible(caller, rows), backlog(after), senders, clock, subscribers::remove);
        subscribers.put(subscriber, caller.userId());
        return Optional.of(subscriber);
    }

    private Backlog backlog(Long after) {
        if (after == null) {
            return null;
        }
        // another node may have told of changes that this one reads a moment later
        boolean known = after <= order.highest() || changes.newest(1).stream().anyMatch(newest -> after <= newest);
        if (!known) {
            throw new InvalidRequestException("INVALID_PARAMETER", "parameter", "Last-Event-ID");
        }
        return new Backlog(changes, after, order.told());
    }

    private List<Change> visible(Caller caller, List<Change> told) {
        Set<Long> projects = rights.visibleProjectIds(caller);
        return told.stream()
                .filter(change -> projects.contains(change.projectId()))
                .toList();
    }

    /** Looks once; to be called once a second. */
    synchronized void look() {
        if (subscribers.isEmpty()) {
            order = null;
            lastRead = null;
            return;
        }
        List<Change> next = read();
        subscribers.keySet().forEach(subscriber -> subscriber.offer(next));
    }

    private List<Change> read() {
        try {
            List<FeedRow> rows = changes.read(order.highest(), order.gaps(), MOST_ROWS);
            failures.succeeded();
            lastRead = clock.instant();
            return order.next(rows, clock.instant()).stream()
                    .filter(FeedRow::ours)
                    .map(FeedRow::change)
                    .toList();
        } catch (RuntimeException failure) {
            // A database that is away for a while must not end the reader: nothing is lost, it goes on where it was.
            failures.failed(failure);
            return List.of();
        }
    }

    /** Ends all subscriptions; nobody can subscribe any more. */
    void stop() {
        synchronized (this) {
            stopped = true;
        }
        subscribers.keySet().forEach(Subscriber::end);
    }
}
