package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.RecordFeed;
import io.dataphin.migration.api.migration.RecordFeed.Change;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** One open connection to a page. */
final class ChangeStream implements RecordFeed.Listener {

    /** Then the page has to come back, and to prove again who is there. */
    static final Duration LONGEST_LIFE = Duration.ofMinutes(15);

    /** More records than this are told as "many". */
    static final int MOST_NAMED = 100;

    private final AsyncContext async;
    private final Clock clock;
    private final Instant end;
    private final BooleanSupplier signedIn;
    private boolean ended;

    /** @param signedIn whether the person may still be told; asked with every heartbeat */
    ChangeStream(AsyncContext async, Clock clock, BooleanSupplier signedIn) {
        this.signedIn = signedIn;
        this.async = async;
        this.clock = clock;
        this.end = clock.instant().plus(LONGEST_LIFE);
    }

    /** Sends something at once, so that the page knows that it is connected. */
    void begin(RecordFeed.Subscription subscription) {
        try {
            send(": connected\n\n");
        } catch (UncheckedIOException gone) {
            subscription.close();
            ended();
        }
    }

    /** Answers that there is no connection to be had. */
    void refuse(int status) {
        ((HttpServletResponse) async.getResponse()).setStatus(status);
        ended();
    }

    @Override
    public void changed(List<Change> changes) {
        send("event: record\ndata: " + ids(changes) + "\n\n");
    }

    private static String ids(List<Change> changes) {
        return changes.size() > MOST_NAMED
                ? "*"
                : changes.stream()
                        .map(change -> Long.toString(change.recordId()))
                        .distinct()
                        .collect(Collectors.joining(","));
    }

    @Override
    public void alive() {
        if (clock.instant().isAfter(end)) {
            throw new IllegalStateException("the stream has lived long enough");
        }
        if (!signedIn.getAsBoolean()) {
            throw new IllegalStateException("the person was removed or has a new password");
        }
        send(": alive\n\n");
    }

    private synchronized void send(String text) {
        if (ended) {
            throw new UncheckedIOException(new IOException("the page is gone"));
        }
        try {
            PrintWriter out = async.getResponse().getWriter();
            out.write(text);
            // tells by itself whether the other side is still there
            if (out.checkError()) {
                throw new UncheckedIOException(new IOException("the page is gone"));
            }
        } catch (IOException | IllegalStateException e) {
            throw new UncheckedIOException(new IOException("the page is gone", e));
        }
    }

    @Override
    public synchronized void ended() {
        if (!ended) {
            ended = true;
            async.complete();
        }
    }
}
