package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.security.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;

/** Who is signed in to the pages: kept in the session, nowhere else. */
final class SignInSession {

    private static final String ACCOUNT = "migration.account";

    private SignInSession() {}

    /** Signs somebody in. The session gets a new id: one that somebody else may have planted is of no use to him. */
    static void begin(HttpServletRequest request, Account account) {
        if (account(request)
                .filter(former -> !former.name().equals(account.name()))
                .isPresent()) {
            // what somebody else left there is not his
            request.getSession().invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, account);
        // until now it may have been one of a sign-in, which ends sooner
        session.setMaxInactiveInterval(
                Math.toIntExact(Duration.ofMinutes(request.getServletContext().getSessionTimeout())
                        .toSeconds()));
        request.changeSessionId();
    }

    /** Who signed in; empty when nobody did. */
    static Optional<Account> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Account) session.getAttribute(ACCOUNT));
    }
}
