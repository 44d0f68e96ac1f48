package io.dataphin.migration.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Refuses query parameters that the called method does not declare, because nothing is ignored silently. */
@Provider
@ApplicationScoped
public class UnknownParameterFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo called;

    @Override
    public void filter(ContainerRequestContext context) {
        Set<String> given = context.getUriInfo().getQueryParameters().keySet();
        if (!given.isEmpty()) {
            Set<String> known = DeclaredParameters.of(called.getResourceMethod());
            given.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                throw ProblemException.invalidParameter(name, "unknown");
            });
        }
    }
}
