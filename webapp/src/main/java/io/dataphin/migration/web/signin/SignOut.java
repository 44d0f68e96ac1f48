package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.faces.WantedPage;
import io.dataphin.migration.web.oidc.ProviderSessions;
import io.dataphin.migration.web.security.Account;
import io.dataphin.migration.web.security.SecuritySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Optional;

/** Ends the session of somebody who signs out. */
@ApplicationScoped
public class SignOut {

    private static final String SIGNED_OUT_PAGE = "/signed-out.xhtml";

    private final SecuritySettings settings;
    private final ProviderSessions sessions;
    private final OwnAddress own;

    @Inject
    public SignOut(SecuritySettings settings, ProviderSessions sessions, OwnAddress own) {
        this.settings = settings;
        this.sessions = sessions;
        this.own = own;
    }

    protected SignOut() {
        this(null, null, null);
    }

    /**
     * Ends the session.
     *
     * @return where to go: to the provider, which ends its own session and leads back, or to a page of ours
     */
    String end(HttpServletRequest request) {
        Optional<Account> account = SignInSession.account(request);
        Optional<URI> atProvider = account.filter(signedIn -> !settings.embedded())
                .flatMap(signedIn -> sessions.signOutAddress(signedIn, own.signedOut(request)));
        account.ifPresent(sessions::end);
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        return atProvider.map(URI::toString).orElseGet(() -> WantedPage.root(request) + page());
    }

    /** The sign-in page would lead back to the provider at once, and whoever has a session there would be in again. */
    private String page() {
        return settings.embedded() ? PageAuthentication.SIGN_IN_PAGE : SIGNED_OUT_PAGE;
    }
}
