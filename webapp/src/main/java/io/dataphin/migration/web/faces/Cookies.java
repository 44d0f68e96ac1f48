package io.dataphin.migration.web.faces;

import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What a page leaves with the browser for later ones. */
public final class Cookies {

    private static final int ONE_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private Cookies() {}

    /** The decoded value of a cookie; empty when there is none or it cannot be decoded. */
    public static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .findFirst()
                        .flatMap(cookie -> decoded(cookie.getValue()));
    }

    /** Leaves a value with the browser for a year. Scripts cannot read it. */
    public static void keep(ExternalContext external, String name, String value) {
        String root = external.getRequestContextPath();
        external.addResponseCookie(
                name,
                URLEncoder.encode(value, StandardCharsets.UTF_8),
                Map.of(
                        "path",
                        root.isEmpty() ? "/" : root,
                        "maxAge",
                        ONE_YEAR_IN_SECONDS,
                        "httpOnly",
                        true,
                        "SameSite",
                        "Lax"));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
