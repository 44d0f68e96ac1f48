package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.engine.EngineLifecycle;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers no call before the work has begun: there is no database to ask, or an empty one in its place. On a full disk the next write would close
 * the embedded database.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION + 1)
@ApplicationScoped
public class NotReadyFilter implements ContainerRequestFilter {

    private final EngineLifecycle engine;

    @Inject
    public NotReadyFilter(EngineLifecycle engine) {
        this.engine = engine;
    }

    protected NotReadyFilter() {
        this(null);
    }

    @Override
    public void filter(ContainerRequestContext context) {
        engine.obstacle().ifPresent(obstacle -> {
            throw ProblemException.notReady(obstacle);
        });
    }
}
