package io.dataphin.migration.web.record;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.TooManyStreamsException;
import io.dataphin.migration.api.migration.RecordFeed;
import io.dataphin.migration.web.lifecycle.DatabaseOutage;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import java.time.Clock;
import java.util.Optional;

/**
 * Tells the pages that something has changed, as server-sent events; what has changed they ask for themselves, with the rights of the
 * person who is signed in. A page that gets no connection asks every other second instead.
 * <p>Not below a folder that asks for a sign-in: the address would become the one that a person is led to afterwards.
 */
@WebServlet(urlPatterns = "/changes", asyncSupported = true)
public class RecordChangesServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    transient RecordFeed feed;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient Clock clock;

    @Inject
    transient DatabaseOutage outage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        if (caller.find().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        // proxies must not collect what is to be told at once
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        ChangeStream stream = new ChangeStream(async, clock, caller.stillThere());
        try {
            Optional<RecordFeed.Subscription> subscription = feed.subscribe(caller.get(), null, stream);
            if (subscription.isEmpty()) {
                stream.refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else {
                stream.begin(subscription.get());
            }
        } catch (TooManyStreamsException tooMany) {
            stream.refuse(TOO_MANY_REQUESTS);
        } catch (MigrationException rightsNotKnown) {
            stream.refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (RuntimeException fault) {
            if (!outage.explains("A page was not told of changes", fault)) {
                throw fault;
            }
            stream.refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
