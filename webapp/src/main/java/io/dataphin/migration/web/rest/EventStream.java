package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordFeed;
import io.dataphin.migration.api.migration.RecordFeed.Change;
import io.dataphin.migration.api.migration.Stage;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

/** One open connection to a reader of server-sent events. */
final class EventStream implements RecordFeed.Listener {

    /** Then the reader has to come back, and to prove again who he is: a removed user does not listen for ever. */
    static final Duration LONGEST_LIFE = Duration.ofMinutes(15);

    private final SseEventSink sink;
    private final Sse sse;
    private final Clock clock;
    private final Instant end;
    private final BooleanSupplier signedIn;

    /** @param signedIn whether the person may still be told; asked with every heartbeat */
    EventStream(SseEventSink sink, Sse sse, Clock clock, BooleanSupplier signedIn) {
        this.signedIn = signedIn;
        this.sink = sink;
        this.sse = sse;
        this.clock = clock;
        this.end = clock.instant().plus(LONGEST_LIFE);
    }

    /** Data of an event. */
    record ChangeJson(String id, MigrationStatus status, Stage stage) {}

    /** Sends something at once, so that the reader knows that he is connected. */
    void begin(RecordFeed.Subscription subscription) {
        try {
            send(sse.newEventBuilder().comment("connected").build());
        } catch (UncheckedIOException gone) {
            subscription.close();
        }
    }

    @Override
    public void changed(List<Change> changes) {
        changes.forEach(change -> send(event(change)));
    }

    private OutboundSseEvent event(Change change) {
        ChangeJson data = new ChangeJson(Long.toString(change.recordId()), change.status(), change.stage());
        try {
            return sse.newEventBuilder()
                    .name("record")
                    .id(Long.toString(change.sequence()))
                    .data(JsonFormat.MAPPER.writeValueAsString(data))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of strings can be written", e);
        }
    }

    @Override
    public void alive() {
        if (clock.instant().isAfter(end)) {
            throw new IllegalStateException("the stream has lived long enough");
        }
        if (!signedIn.getAsBoolean()) {
            throw new IllegalStateException("the person was removed or has a new password");
        }
        send(sse.newEventBuilder().comment("heartbeat").build());
    }

    /** Waits until it is written; servers tell of a broken connection in different ways. */
    private synchronized void send(OutboundSseEvent event) {
        if (sink.isClosed()) {
            throw new UncheckedIOException(new IOException("the reader is gone"));
        }
        try {
            Object outcome = sink.send(event).toCompletableFuture().join();
            if (outcome instanceof Throwable failure) {
                throw new UncheckedIOException(new IOException("the reader is gone", failure));
            }
        } catch (CompletionException | IllegalStateException e) {
            throw new UncheckedIOException(new IOException("the reader is gone", e));
        }
    }

    @Override
    public void ended() {
        sink.close();
    }
}
