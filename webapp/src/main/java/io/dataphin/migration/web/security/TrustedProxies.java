package io.dataphin.migration.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a request says of the browser when proxies stand in between: {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} count only when the
 * request comes from a proxy that {@code migration.security.trusted-proxies} names. Anybody else could write whatever he likes into them.
 */
@ApplicationScoped
public class TrustedProxies {

    private final List<AddressRange> proxies;

    @Inject
    public TrustedProxies(SecuritySettings settings) {
        this(settings.trustedProxies());
    }

    TrustedProxies(List<AddressRange> proxies) {
        this.proxies = proxies;
    }

    protected TrustedProxies() {
        this(List.of());
    }

    /** Whether the browser's line is encrypted, also when a proxy ends TLS. */
    public boolean encrypted(HttpServletRequest request) {
        return request.isSecure()
                || forwarded(request, "X-Forwarded-Proto")
                        .filter("https"::equalsIgnoreCase)
                        .isPresent();
    }

    /** The host that the browser asked for, with its port, as a trusted proxy tells it. */
    public Optional<String> forwardedHost(HttpServletRequest request) {
        return forwarded(request, "X-Forwarded-Host");
    }

    /**
     * The address of the browser or script: of those that the proxies have noted, the last one that is no proxy itself. What stands before it was
     * sent by the client and proves nothing.
     */
    public String clientAddress(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        if (!trusted(client)) {
            return client;
        }
        String[] noted = values(request, "X-Forwarded-For");
        for (int i = noted.length - 1; i >= 0 && trusted(client); i--) {
            String former = withoutPort(noted[i].strip());
            if (AddressRange.address(former).isEmpty()) {
                break;
            }
            client = former;
        }
        return client;
    }

    /** The last value: a proxy that appends its own leaves before it what the client has sent. */
    private Optional<String> forwarded(HttpServletRequest request, String header) {
        if (!trusted(request.getRemoteAddr())) {
            return Optional.empty();
        }
        String[] values = values(request, header);
        return Optional.of(values[values.length - 1].strip()).filter(value -> !value.isEmpty());
    }

    private static String[] values(HttpServletRequest request, String header) {
        return String.join(",", Collections.list(request.getHeaders(header))).split(",", -1);
    }

    private boolean trusted(String address) {
        return AddressRange.address(address)
                .filter(known -> proxies.stream().anyMatch(range -> range.contains(known)))
                .isPresent();
    }

    /** Some proxies note the port too: {@code 192.0.2.1:5000}, {@code [2001:db8::1]:5000}. */
    private static String withoutPort(String noted) {
        return noted.startsWith("[")
                ? noted.substring(1).replaceFirst("\\](:\\d+)?$", "")
                : noted.replaceFirst("^([0-9.]+):\\d+$", "$1");
    }
}
