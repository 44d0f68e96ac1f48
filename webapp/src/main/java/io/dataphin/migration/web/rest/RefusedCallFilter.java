package io.dataphin.migration.web.rest;

import io.dataphin.migration.web.security.AccessAudit;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Tells the audit of refused calls. The refusal of a change is the entry of that change, which the services write. */
@Provider
@ApplicationScoped
public class RefusedCallFilter implements ContainerResponseFilter {

    private final AccessAudit audit;
    private final CurrentCaller caller;
    private final HttpServletRequest request;

    @Inject
    public RefusedCallFilter(AccessAudit audit, CurrentCaller caller, HttpServletRequest request) {
        this.audit = audit;
        this.caller = caller;
        this.request = request;
    }

    protected RefusedCallFilter() {
        this(null, null, null);
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        boolean reading = HttpMethod.GET.equals(call.getMethod());
        if (answer.getStatus() == Response.Status.FORBIDDEN.getStatusCode()
                && (reading || caller.find().isEmpty())) {
            audit.accessRefused(request, caller.find(), call.getMethod() + " " + request.getRequestURI());
        }
    }
}
