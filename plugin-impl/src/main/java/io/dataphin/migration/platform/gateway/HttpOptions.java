package io.dataphin.migration.platform.gateway;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How a platform is called.
 *
 * @param timeouts how long to wait
 * @param proxy what stands between; empty: what the JVM's own settings say, mostly nothing
 * @param trust whose certificates are accepted; empty: those that the JVM accepts
 * @param hosts where requests may go
 */
public record HttpOptions(
        Timeouts timeouts, Optional<HttpProxy> proxy, Optional<SSLContext> trust, AllowedHosts hosts) {

    /** Nothing special. */
    public static final HttpOptions DEFAULT = waiting(Timeouts.DEFAULT);

    /** Nothing special but the time to wait. */
    public static HttpOptions waiting(Timeouts timeouts) {
        return new HttpOptions(timeouts, Optional.empty(), Optional.empty(), AllowedHosts.ANY);
    }

    /** The same, but for these hosts only. */
    public HttpOptions to(AllowedHosts allowed) {
        return new HttpOptions(timeouts, proxy, trust, allowed);
    }
}
