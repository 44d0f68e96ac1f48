package io.dataphin.migration.web.rest;

import io.dataphin.migration.web.security.AccessAudit;
import io.dataphin.migration.web.security.Account;
import io.dataphin.migration.web.security.PasswordCheck;
import io.dataphin.migration.web.security.PasswordVerdict;
import io.dataphin.migration.web.security.SignInClient;
import io.dataphin.migration.web.security.SignedInPerson;
import io.dataphin.migration.web.security.TrustedProxies;
import io.dataphin.migration.web.security.UsersFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Checks name and password of a call (HTTP Basic). */
@ApplicationScoped
public class BasicAuthentication {

    private final PasswordCheck passwords;
    private final UsersFile users;
    private final HttpServletRequest request;
    private final TrustedProxies proxies;
    private final AccessAudit audit;

    @Inject
    public BasicAuthentication(
            PasswordCheck passwords,
            UsersFile users,
            HttpServletRequest request,
            TrustedProxies proxies,
            AccessAudit audit) {
        this.passwords = passwords;
        this.users = users;
        this.request = request;
        this.proxies = proxies;
        this.audit = audit;
    }

    protected BasicAuthentication() {
        this(null, null, null, null, null);
    }

    /**
     * Who calls.
     *
     * @param header value of {@code Authorization}; may be empty
     */
    SignedInPerson check(String header) {
        BasicCredentials credentials = BasicCredentials.parse(header).orElseThrow(ProblemException::unauthenticated);
        PasswordVerdict verdict = passwords.check(
                credentials.name(),
                credentials.password(),
                new SignInClient(proxies.clientAddress(request), Optional.empty()));
        if (verdict instanceof PasswordVerdict.Accepted accepted) {
            Account account = accepted.account();
            return new SignedInPerson(
                    accepted.user().caller(), () -> users.current(account).isPresent());
        }
        if (verdict instanceof PasswordVerdict.TooManyAttempts tooMany) {
            throw ProblemException.tooManyAttempts(tooMany);
        }
        audit.wrongPassword(request, credentials.name());
        throw ProblemException.unauthenticated();
    }
}
