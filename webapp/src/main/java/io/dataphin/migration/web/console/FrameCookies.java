package io.dataphin.migration.web.console;

import io.dataphin.migration.api.spi.ConsoleMode;
import io.dataphin.migration.api.spi.HostConsole;
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
    /** For pages of their own, or in a frame of the same host. */
    public static final String OWN = "SameSite=Lax";

    private static final System.Logger LOG = System.getLogger(FrameCookies.class.getName());
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> REPLACED = Set.of("secure", "samesite", "partitioned");

    private final HostConsole console;
    private boolean warned;

    /** For the container's proxy only. */
    protected FrameCookies() {
        this(null);
    }

    @Inject
    public FrameCookies(HostConsole console) {
        this.console = console;
    }

    /** The attributes for an answer to this request. */
    public String attributes(HttpServletRequest request) {
        if (console.mode() != ConsoleMode.EMBEDDED || !anotherHost(request.getServerName())) {
            return OWN;
        }
        if (protectedLine(request)) {
            return FOREIGN;
        }
        warn();
        return OWN;
    }

    /** Which hosts are of one site is not known here; another host may be another site. Ports do not count. */
    private boolean anotherHost(String own) {
        return console.origins().stream()
                .map(origin -> URI.create(origin).getHost())
                .anyMatch(host -> !host.equalsIgnoreCase(own));
    }

    /** Whether a browser takes a {@code Secure} cookie here: over TLS, also when a proxy ends it, and on the own machine. */
    private static boolean protectedLine(HttpServletRequest request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                || LOOPBACK.contains(request.getServerName());
    }

    private synchronized void warn() {
        if (!warned) {
            warned = true;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The pages are to be shown in a frame of another host, but are served without TLS: browsers will refuse their"
                            + " cookies there, and nobody can sign in. Serve them by https, or set X-Forwarded-Proto at the proxy");
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
