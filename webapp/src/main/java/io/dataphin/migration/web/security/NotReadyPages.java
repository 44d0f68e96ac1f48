package io.dataphin.migration.web.security;

import io.dataphin.migration.api.engine.EngineLifecycle;
import io.dataphin.migration.api.engine.Obstacle;
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
 */
@WebFilter(filterName = "notReadyPages", urlPatterns = "/*", asyncSupported = true)
public class NotReadyPages extends HttpFilter {

    /** Request attribute with the {@link Obstacle}, for the error page. */
    static final String OBSTACLE = "migrationObstacle";

    private static final String SECONDS = "10";

    @Inject
    transient EngineLifecycle engine;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Obstacle> obstacle = RequestPath.of(request).page() ? engine.obstacle() : Optional.empty();
        if (obstacle.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(OBSTACLE, obstacle.get());
        response.setHeader("Retry-After", SECONDS);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
