package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.oidc.PendingSignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sign-ins at the provider that were begun in a session: one a tab, each of use once only. */
final class PendingSignIns {

    private static final String ATTRIBUTE = "migration.pending-sign-ins";
    private static final int MOST = 10;
    private static final int LIFE_SECONDS = 600;

    private PendingSignIns() {}

    /** Keeps a sign-in; of too many the oldest is forgotten. */
    static void keep(HttpServletRequest request, PendingSignIn pending) {
        HttpSession session = request.getSession(true);
        if (SignInSession.account(request).isEmpty()) {
            // anybody may begin a sign-in: what comes of nothing is soon forgotten
            session.setMaxInactiveInterval(LIFE_SECONDS);
        }
        Map<String, PendingSignIn> all = all(session);
        all.put(pending.state(), pending);
        if (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        session.setAttribute(ATTRIBUTE, all);
    }

    /** Takes a sign-in out; empty when none of that state was begun in this session. */
    static Optional<PendingSignIn> take(HttpServletRequest request, String state) {
        HttpSession session = request.getSession(false);
        if (session == null || state == null) {
            return Optional.empty();
        }
        Map<String, PendingSignIn> all = all(session);
        PendingSignIn pending = all.remove(state);
        session.setAttribute(ATTRIBUTE, all);
        return Optional.ofNullable(pending);
    }

    /** A copy, since several requests of a session may be at it. */
    @SuppressWarnings("unchecked")
    private static LinkedHashMap<String, PendingSignIn> all(HttpSession session) {
        Map<String, PendingSignIn> kept = (Map<String, PendingSignIn>) session.getAttribute(ATTRIBUTE);
        return kept == null ? new LinkedHashMap<>() : new LinkedHashMap<>(kept);
    }
}
