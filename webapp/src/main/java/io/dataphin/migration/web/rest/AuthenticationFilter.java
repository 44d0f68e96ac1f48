package io.dataphin.migration.web.rest;

import io.dataphin.migration.web.security.CurrentCaller;
import io.dataphin.migration.web.security.SecuritySettings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Finds out who calls, by one header and nothing else: a session of the pages does not open the API, so no foreign page can use it. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class AuthenticationFilter implements ContainerRequestFilter {

    private final SecuritySettings settings;
    private final BasicAuthentication basic;
    private final BearerAuthentication bearer;
    private final CurrentCaller caller;

    @Inject
    public AuthenticationFilter(
            SecuritySettings settings, BasicAuthentication basic, BearerAuthentication bearer, CurrentCaller caller) {
        this.settings = settings;
        this.basic = basic;
        this.bearer = bearer;
        this.caller = caller;
    }

    protected AuthenticationFilter() {
        this(null, null, null, null);
    }

    @Override
    public void filter(ContainerRequestContext context) {
        List<String> headers = context.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        // of several one might be checked here and another one by a proxy
        String header = headers.size() == 1 ? headers.get(0) : "";
        caller.set(settings.embedded() ? basic.check(header) : bearer.check(header));
    }
}
