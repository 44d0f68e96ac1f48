package io.dataphin.migration.feed;

import io.dataphin.migration.api.migration.RecordFeed;
import io.dataphin.migration.api.migration.RecordFeed.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One listener with what it has still to be told. It is called by one thread at a time and never by the one that reads the feed. */
final class Subscriber implements RecordFeed.Subscription {

    private static final Logger LOG = Logger.getLogger(Subscriber.class.getName());

    /** Changes kept for a listener that is busy. */
    static final int MOST_WAITING = 10_000;

    /** How long one call of a listener may take. */
    static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    /** A second less than promised, as the feed looks once a second. */
    private static final Duration BEAT = RecordFeed.HEARTBEAT.minusSeconds(1);

    private final RecordFeed.Listener listener;
    private final UnaryOperator<List<Change>> visible;
    private final Executor senders;
    private final Clock clock;
    private final Consumer<Subscriber> removal;
    private final Deque<Change> waiting = new ArrayDeque<>();
    private Backlog backlog;
    private Instant lastBeat;
    private boolean beatDue;
    private Instant busySince;
    private boolean over;

    /**
     * Makes a subscriber that is told nothing yet.
     *
     * @param visible leaves what the person may see
     * @param backlog what is to be told first; null for nothing
     * @param removal told when the subscription is over, whoever ended it
     */
    Subscriber(
            RecordFeed.Listener listener,
            UnaryOperator<List<Change>> visible,
            Backlog backlog,
            Executor senders,
            Clock clock,
            Consumer<Subscriber> removal) {
        this.listener = listener;
        this.visible = visible;
        this.backlog = backlog;
        this.senders = senders;
        this.clock = clock;
        this.removal = removal;
        this.lastBeat = clock.instant();
    }

    /** Hands over changes, and looks whether the listener keeps up and whether it is to be called anyway. */
    void offer(List<Change> changes) {
        Instant now = clock.instant();
        boolean tooSlow;
        boolean start;
        synchronized (this) {
            if (over) {
                return;
            }
            waiting.addAll(changes);
            if (!now.isBefore(lastBeat.plus(BEAT))) {
                lastBeat = now;
                beatDue = true;
            }
            tooSlow = waiting.size() > MOST_WAITING || busySince != null && busySince.isBefore(now.minus(LONGEST_CALL));
            start = busySince == null && hasWork();
            busySince = start ? now : busySince;
        }
        if (tooSlow) {
            LOG.log(Level.INFO, "a reader of the change feed does not keep up and is dropped");
            end();
        } else if (start) {
            senders.execute(this::work);
        }
    }

    private boolean hasWork() {
        return backlog != null || beatDue || !waiting.isEmpty();
    }

    private void work() {
        boolean done = false;
        try {
            while (tellNext()) {
                // until nothing is left
            }
            done = true;
        } catch (RuntimeException failure) {
            // Whatever it is, for this listener it is over; he comes back with the last sequence that he knows.
            LOG.log(Level.FINE, "a reader of the change feed is dropped", failure);
        } finally {
            if (!done) {
                end();
            }
        }
    }

    private boolean tellNext() {
        Backlog former;
        List<Change> changes;
        boolean beat;
        synchronized (this) {
            if (over || !hasWork()) {
                busySince = null;
                return false;
            }
            busySince = clock.instant();
            beat = beatDue;
            beatDue = false;
            former = backlog;
            changes = former == null ? new ArrayList<>(waiting) : List.of();
            if (former == null) {
                waiting.clear();
            }
        }
        tell(former == null ? changes : next(former));
        if (beat) {
            listener.alive();
        }
        return true;
    }

    private List<Change> next(Backlog former) {
        List<Change> page = former.next();
        if (page.isEmpty()) {
            synchronized (this) {
                backlog = null;
            }
        }
        return page;
    }

    private void tell(List<Change> changes) {
        List<Change> seen = changes.isEmpty() ? changes : visible.apply(changes);
        if (!seen.isEmpty()) {
            listener.changed(seen);
        }
    }

    /** Ends it from our side. */
    void end() {
        if (finish()) {
            listener.ended();
        }
    }

    @Override
    public void close() {
        finish();
    }

    private boolean finish() {
        synchronized (this) {
            if (over) {
                return false;
            }
            over = true;
            waiting.clear();
        }
        removal.accept(this);
        return true;
    }
}
