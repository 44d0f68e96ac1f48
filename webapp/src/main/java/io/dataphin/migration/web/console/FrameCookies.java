package io.dataphin.migration.web.console;

import io.dataphin.migration.api.spi.ConsoleMode;
import io.dataphin.migration.api.spi.HostConsole;
import io.dataphin.migration.web.security.TrustedProxies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which attributes cookies need. A browser keeps cookies from a frame of another site unless they say {@code SameSite=None; Secure}; with
 * {@code Partitioned} it takes them also where it refuses those of third parties. Everywhere else {@code Lax} is the careful choice.
 */
@ApplicationScoped
public class FrameCookies {

    /** For pages in a frame of another site. */
    public static final String FOREIGN = "Secure; SameSite=None; Partitioned";
    /** For pages of their own, or in a frame of the same host, over TLS. */
    public static final String OWN = "Secure; SameSite=Lax";
    /** The same without TLS: over http a browser does not send what is {@code Secure}. */
    public static final String OWN_PLAIN = "SameSite=Lax";

    private static final System.Logger LOG = System.getLogger(FrameCookies.class.getName());
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> REPLACED = Set.of("secure", "samesite", "partitioned");

    private final HostConsole console;
    private final TrustedProxies proxies;
    private boolean warned;

    /** For the container's proxy only. */
    protected FrameCookies() {
        this(null, null);
    }

    @Inject
    public FrameCookies(HostConsole console, TrustedProxies proxies) {
        this.console = console;
        this.proxies = proxies;
    }

    /** The attributes for an answer to this request. */
    public String attributes(HttpServletRequest request) {
        boolean encrypted = proxies.encrypted(request);
        if (console.mode() == ConsoleMode.EMBEDDED && anotherHost(host(request))) {
            // on the own machine browsers take Secure cookies without TLS too
            if (encrypted || LOOPBACK.contains(host(request))) {
                return FOREIGN;
            }
            warn();
        }
        return encrypted ? OWN : OWN_PLAIN;
    }

    /** Which hosts are of one site is not known here; another host may be another site. Ports do not count. */
    private boolean anotherHost(String own) {
        return console.origins().stream()
                .map(origin -> URI.create(origin).getHost())
                .anyMatch(host -> !host.equalsIgnoreCase(own));
    }

    private String host(HttpServletRequest request) {
        return proxies.forwardedHost(request)
                .map(host -> host.replaceFirst(":\\d+$", ""))
                .orElseGet(request::getServerName);
    }

    private synchronized void warn() {
        if (!warned) {
            warned = true;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The pages are to be shown in a frame of another host, but are served without TLS: browsers will refuse their"
                            + " cookies there, and nobody can sign in. Serve them by https, or let a proxy of migration.security.trusted-proxies set X-Forwarded-Proto");
        }
    }

    /** A {@code Set-Cookie} value with these attributes instead of its own. */
    static String with(String cookie, String attributes) {
        String kept = Arrays.stream(cookie.split(";"))
                .map(String::strip)
                .filter(part -> !REPLACED.contains(part.split("=", 2)[0].toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining("; "));
        return kept + "; " + attributes;
    }
}
