package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.faces.Cookies;
import io.dataphin.migration.web.security.Account;
import io.dataphin.migration.web.security.DeviceCookie;
import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Marks the browsers that somebody has signed in with: whoever guesses passwords elsewhere does not slow them down. */
final class KnownBrowser {

    static final String COOKIE = "migration-device";

    private KnownBrowser() {}

    /** Marks the browser for the person. */
    static void remember(ExternalContext external, Account account) {
        String path = external.getRequestContextPath();
        external.addResponseCookie(
                COOKIE,
                DeviceCookie.issue(account, Instant.now()),
                Map.of(
                        "path",
                        path.isEmpty() ? "/" : path,
                        "maxAge",
                        (int) DeviceCookie.LIFETIME.toSeconds(),
                        "httpOnly",
                        true,
                        "SameSite",
                        "Lax"));
    }

    /** The mark that the browser carries. */
    static Optional<String> cookie(HttpServletRequest request) {
        return Cookies.value(request, COOKIE);
    }
}
