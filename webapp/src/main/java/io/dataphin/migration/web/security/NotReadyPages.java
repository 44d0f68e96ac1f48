package io.dataphin.migration.web.security;

import io.dataphin.migration.api.engine.EngineLifecycle;
import io.dataphin.migration.api.engine.Obstacle;
import io.dataphin.migration.web.lifecycle.DatabaseOutage;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Shows no page before the work has begun but one that says so: there is no database to ask, or an empty one in its place. A page that asks for a
 * sign-in leads to the sign-in page first, which is refused in its turn.
 *
 * <p>What is no Faces page, such as an export, is refused in the same way when the database goes away later; for Faces pages their own handler of
 * errors does it.
 */
@WebFilter(filterName = "notReadyPages", urlPatterns = "/*", asyncSupported = true)
public class NotReadyPages extends HttpFilter {

    /** Request attribute with the {@link Obstacle}, for the error page. */
    static final String OBSTACLE = "migrationObstacle";

    private static final String SECONDS = "10";

    @Inject
    transient EngineLifecycle engine;

    @Inject
    transient DatabaseOutage outage;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!RequestPath.of(request).page()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Obstacle> obstacle = engine.obstacle();
        if (obstacle.isPresent()) {
            refuse(request, response, obstacle.get());
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            // what goes on in the background ends itself
            if (response.isCommitted() || request.isAsyncStarted() || !outage.explains("A page was not shown", e)) {
                throw e;
            }
            UnsentAnswer.takeBack(response);
            refuse(request, response, Obstacle.DATABASE);
        }
    }

    /**
     * Answers with the page that says what the application waits for; the address stays, so that loading it again is all there is to do. Nothing
     * may have been sent yet.
     *
     * @param obstacle what it waits for
     * @throws IOException when the connection is gone
     */
    public static void refuse(HttpServletRequest request, HttpServletResponse response, Obstacle obstacle)
            throws IOException {
        request.setAttribute(OBSTACLE, obstacle);
        response.setHeader("Retry-After", SECONDS);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
