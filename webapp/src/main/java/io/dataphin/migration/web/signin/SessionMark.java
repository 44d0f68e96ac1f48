package io.dataphin.migration.web.signin;

import io.dataphin.migration.web.faces.Cookies;
import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * Lets the sign-in page tell somebody whose session has ended from somebody who just came: a mark that lives as long as the browser is open
 * and says nothing but that there was a session.
 */
final class SessionMark {

    static final String COOKIE = "migration-session";
    private static final String SET = "1";

    private SessionMark() {}

    /** Remembers that somebody has signed in. */
    static void set(ExternalContext external) {
        external.addResponseCookie(COOKIE, SET, attributes(external, -1));
    }

    /** Forgets it, when somebody signs out. */
    static void clear(ExternalContext external) {
        external.addResponseCookie(COOKIE, "", attributes(external, 0));
    }

    /** Whether there was a session that nobody ended. */
    static boolean isSet(ExternalContext external) {
        return Cookies.value((HttpServletRequest) external.getRequest(), COOKIE)
                .filter(SET::equals)
                .isPresent();
    }

    private static Map<String, Object> attributes(ExternalContext external, int seconds) {
        String path = external.getRequestContextPath();
        return Map.of("path", path.isEmpty() ? "/" : path, "maxAge", seconds, "httpOnly", true, "SameSite", "Lax");
    }
}
