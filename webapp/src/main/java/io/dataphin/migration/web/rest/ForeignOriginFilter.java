package io.dataphin.migration.web.rest;

import io.dataphin.migration.web.security.OwnOrigin;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses calls that a page of another host makes: a browser that has kept the Basic credentials would send them along, and a call without
 * body needs no content type that would stop it (D14). Scripts send no {@code Origin} and pass.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class ForeignOriginFilter implements ContainerRequestFilter {

    private final OwnOrigin origin;
    private final HttpServletRequest request;

    @Inject
    public ForeignOriginFilter(OwnOrigin origin, HttpServletRequest request) {
        this.origin = origin;
        this.request = request;
    }

    protected ForeignOriginFilter() {
        this(null, null);
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (origin.foreign(request)) {
            throw ProblemException.foreignOrigin();
        }
    }
}
