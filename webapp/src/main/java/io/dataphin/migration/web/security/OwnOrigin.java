package io.dataphin.migration.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares where a request comes from with the host that it was sent to. Only hosts and ports are compared: behind a proxy that ends TLS the
 * own scheme is not known.
 */
@ApplicationScoped
public class OwnOrigin {

    private final TrustedProxies proxies;

    @Inject
    public OwnOrigin(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    protected OwnOrigin() {
        this(null);
    }

    /** Whether the request says that it comes from a page of this host, by {@code Origin} or, without one, by {@code Referer}. */
    public boolean proven(HttpServletRequest request) {
        return claimed(request).map(source -> own(request, source)).orElse(false);
    }

    /** Whether the request says that it comes from a page of another host; one that says nothing does not. */
    public boolean foreign(HttpServletRequest request) {
        return request.getHeader("Origin") != null && !own(request, request.getHeader("Origin"));
    }

    private static Optional<String> claimed(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return Optional.ofNullable(origin != null ? origin : request.getHeader("Referer"));
    }

    private boolean own(HttpServletRequest request, String source) {
        Optional<String> authority = authority(source);
        return authority.isPresent() && (authority.equals(sentTo(request)) || authority.equals(forwardedFrom(request)));
    }

    private static Optional<String> sentTo(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Host"))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .map(OwnOrigin::withoutUsualPort);
    }

    private Optional<String> forwardedFrom(HttpServletRequest request) {
        return proxies.forwardedHost(request).map(OwnOrigin::withoutUsualPort);
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
