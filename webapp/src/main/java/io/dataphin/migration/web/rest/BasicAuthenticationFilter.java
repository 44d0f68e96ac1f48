package io.dataphin.migration.web.rest;

import io.dataphin.migration.web.security.CurrentCaller;
import io.dataphin.migration.web.security.PasswordCheck;
import io.dataphin.migration.web.security.PasswordVerdict;
import io.dataphin.migration.web.security.SecuritySettings;
import io.dataphin.migration.web.security.SignInClient;
import io.dataphin.migration.web.security.TrustedProxies;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;

/** Finds out who calls, by HTTP Basic and nothing else: a session of the pages does not open the API, so no foreign page can use it. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class BasicAuthenticationFilter implements ContainerRequestFilter {

    private final SecuritySettings settings;
    private final PasswordCheck passwords;
    private final CurrentCaller caller;
    private final HttpServletRequest request;
    private final TrustedProxies proxies;

    @Inject
    public BasicAuthenticationFilter(
            SecuritySettings settings,
            PasswordCheck passwords,
            CurrentCaller caller,
            HttpServletRequest request,
            TrustedProxies proxies) {
        this.settings = settings;
        this.passwords = passwords;
        this.caller = caller;
        this.request = request;
        this.proxies = proxies;
    }

    protected BasicAuthenticationFilter() {
        this(null, null, null, null, null);
    }

    @Override
    public void filter(ContainerRequestContext context) {
        List<String> headers = context.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        if (!settings.embedded() || headers.size() != 1) {
            throw ProblemException.unauthenticated();
        }
        BasicCredentials credentials =
                BasicCredentials.parse(headers.get(0)).orElseThrow(ProblemException::unauthenticated);
        PasswordVerdict verdict = passwords.check(
                credentials.name(),
                credentials.password(),
                new SignInClient(proxies.clientAddress(request), Optional.empty()));
        if (verdict instanceof PasswordVerdict.Accepted accepted) {
            caller.set(accepted.user().caller());
        } else if (verdict instanceof PasswordVerdict.TooManyAttempts tooMany) {
            throw ProblemException.tooManyAttempts(tooMany);
        } else {
            throw ProblemException.unauthenticated();
        }
    }
}
