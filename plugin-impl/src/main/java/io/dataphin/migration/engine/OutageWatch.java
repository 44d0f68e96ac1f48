package io.dataphin.migration.engine;

import io.dataphin.migration.flow.Outages;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Pauses the executions of this node while the database is away, and says so in one line. Nothing fails meanwhile. */
final class OutageWatch implements Outages {

    private static final Logger LOG = Logger.getLogger(OutageWatch.class.getName());
    private static final long PACE_MILLIS = 1000;
    /** In a row. By then each connection that the server's pool still keeps is checked before it is handed out again. */
    private static final int GOOD_LOOKS = 3;

    private final Outages database;
    private final ScheduledExecutorService timer;
    private volatile Runnable pause = () -> {};
    private volatile Runnable resume = () -> {};
    private ScheduledFuture<?> looking;
    private int goodLooks;

    OutageWatch(Outages database, ScheduledExecutorService timer) {
        this.database = database;
        this.timer = timer;
    }

    /** Says what to do when the database goes away and when it is back. */
    void connect(Runnable whenAway, Runnable whenBack) {
        pause = whenAway;
        resume = whenBack;
    }

    @Override
    public boolean causedBy(Throwable fault) {
        boolean outage = database.causedBy(fault);
        if (outage) {
            LOG.log(Level.FINE, "how the outage showed", fault);
            begin();
        }
        return outage;
    }

    /** Looks at the database after a failure of which no more is known. */
    void check() {
        if (!watching() && database.away()) {
            begin();
        }
    }

    @Override
    public Optional<String> full() {
        return database.full();
    }

    /** Whether there is room for what is written by itself; when there is none, the pause begins before a write fails. */
    boolean hasRoom() {
        if (full().isEmpty()) {
            return true;
        }
        begin();
        return false;
    }

    /** Whether executions are paused. */
    synchronized boolean watching() {
        return looking != null;
    }

    @Override
    public boolean away() {
        return database.away();
    }

    private synchronized void begin() {
        if (watching() || timer.isShutdown()) {
            return;
        }
        LOG.log(
                Level.WARNING,
                "{0}; migrations wait until it can be used again, nothing is lost",
                full().map("the database cannot be used: "::concat).orElse("the database does not answer"));
        pause.run();
        goodLooks = 0;
        looking = timer.scheduleWithFixedDelay(this::look, PACE_MILLIS, PACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A look that fails must not be the last one. */
    private void look() {
        try {
            goodLooks = database.away() ? 0 : goodLooks + 1;
            if (goodLooks == GOOD_LOOKS) {
                end();
            }
        } catch (Throwable e) {
            // the timer gives up what throws, and the pause would never end
            LOG.log(Level.FINE, "the database cannot be looked at", e);
        }
    }

    private synchronized void end() {
        looking.cancel(false);
        looking = null;
        resume.run();
        LOG.log(Level.INFO, "the database can be used again; migrations go on");
    }
}
