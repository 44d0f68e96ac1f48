package io.dataphin.migration.web.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Looks at the headers by which the server chooses a method: what it cannot read it would answer without a problem body. */
@Provider
@PreMatching
@Priority(Priorities.HEADER_DECORATOR)
@ApplicationScoped
public class ReadableHeadersFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        if (!readable(context::getMediaType)) {
            throw ProblemException.unsupportedMediaType();
        }
        if (!readable(context::getAcceptableMediaTypes)) {
            throw ProblemException.invalidParameter(HttpHeaders.ACCEPT, "value");
        }
    }

    private static boolean readable(Runnable look) {
        try {
            look.run();
            return true;
        } catch (ProcessingException | IllegalArgumentException e) {
            return false;
        }
    }
}
