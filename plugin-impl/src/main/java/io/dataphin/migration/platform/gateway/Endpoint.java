package io.dataphin.migration.platform.gateway;

import io.dataphin.migration.api.call.Loopback;
import java.net.URI;
import java.util.Locale;

/**
 * Where a gateway listens: scheme, host and perhaps a port.
 *
 * @param base address without path, in lower case
 */
public record Endpoint(URI base) {

    /** @throws IllegalArgumentException when it is not an https address of a host, or plain http beyond the loopback interface */
    public Endpoint {
        String scheme = base.getScheme();
        if (scheme == null || base.getHost() == null || base.getRawUserInfo() != null || hasMore(base)) {
            throw new IllegalArgumentException("an endpoint is a scheme, a host and perhaps a port: " + base);
        }
        boolean plain = scheme.equalsIgnoreCase("http");
        if (plain && !Loopback.isHost(base.getHost())) {
            throw new IllegalArgumentException("plain http is allowed for loopback hosts only: " + base);
        }
        if (!plain && !scheme.equalsIgnoreCase("https")) {
            throw new IllegalArgumentException("an endpoint speaks https: " + base);
        }
        base = URI.create((scheme + "://" + base.getRawAuthority()).toLowerCase(Locale.ROOT));
    }

    /**
     * Reads an address.
     *
     * @param address host with or without port (then https), or a base URL
     * @throws IllegalArgumentException when it is neither
     */
    public static Endpoint of(String address) {
        return new Endpoint(URI.create(address.contains("://") ? address : "https://" + address));
    }

    /** Value of the host header as the HTTP client sends it: the port only when it is not the scheme's own. */
    public String hostHeader() {
        int usual = base.getScheme().equals("https") ? 443 : 80;
        int port = base.getPort();
        return port == -1 || port == usual ? base.getHost() : base.getHost() + ":" + port;
    }

    private static boolean hasMore(URI base) {
        String path = base.getRawPath();
        return base.getRawQuery() != null
                || base.getRawFragment() != null
                || !(path == null || path.isEmpty() || path.equals("/"));
    }
}
