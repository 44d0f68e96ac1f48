package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.RecordFeed;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.List;

/** Changes of records as they happen. */
@Path(ApiApplication.VERSION + "/events")
@Produces(MediaType.SERVER_SENT_EVENTS)
@ApplicationScoped
public class EventsResource {

    private final RecordFeed feed;
    private final CurrentCaller caller;
    private final Clock clock;

    @Inject
    public EventsResource(RecordFeed feed, CurrentCaller caller, Clock clock) {
        this.feed = feed;
        this.caller = caller;
        this.clock = clock;
    }

    protected EventsResource() {
        this(null, null, null);
    }

    /** Streams what the caller may see, from the last event that he knows or from now on. */
    @GET
    public void stream(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) List<String> lastEventIds,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Long after = new QueryValues(HttpHeaders.LAST_EVENT_ID_HEADER, lastEventIds).id();
        EventStream stream = new EventStream(sink, sse, clock, caller.stillThere());
        RecordFeed.Subscription subscription =
                feed.subscribe(caller.get(), after, stream).orElseThrow(ProblemException::tooManyStreams);
        stream.begin(subscription);
    }
}
