package io.dataphin.migration.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares where a request comes from with the host that it was sent to. Only hosts and ports are compared: behind a proxy that ends TLS the
 * own scheme is not known. {@code X-Forwarded-Host} may be trusted for this, as a foreign page cannot make a browser send it.
 */
public final class OwnOrigin {

    private OwnOrigin() {}

    /** Whether the request says that it comes from a page of this host, by {@code Origin} or, without one, by {@code Referer}. */
    public static boolean proven(HttpServletRequest request) {
        return claimed(request).map(source -> own(request, source)).orElse(false);
    }

    /** Whether the request says that it comes from a page of another host; one that says nothing does not. */
    public static boolean foreign(HttpServletRequest request) {
        return request.getHeader("Origin") != null && !own(request, request.getHeader("Origin"));
    }

    private static Optional<String> claimed(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return Optional.ofNullable(origin != null ? origin : request.getHeader("Referer"));
    }

    private static boolean own(HttpServletRequest request, String source) {
        Optional<String> authority = authority(source);
        return authority.isPresent()
                && (authority.equals(host(request, "Host")) || authority.equals(host(request, "X-Forwarded-Host")));
    }

    private static Optional<String> host(HttpServletRequest request, String header) {
        return Optional.ofNullable(request.getHeader(header))
                .map(value -> value.split(",", 2)[0].strip())
                .filter(value -> !value.isEmpty())
                .map(OwnOrigin::withoutUsualPort);
    }

    private static Optional<String> authority(String source) {
        try {
            URI uri = new URI(source);
            return Optional.ofNullable(uri.getHost())
                    .map(host -> uri.getPort() < 0 ? host : host + ':' + uri.getPort())
                    .map(OwnOrigin::withoutUsualPort);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String withoutUsualPort(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
