package io.dataphin.migration.platform.gateway;

import io.dataphin.migration.platform.gateway.HttpProxy.Login;
import java.net.http.HttpClient;
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

    /** A client of the JDK that repeats neither a POST nor a redirect by itself. It has a thread of its own, so it belongs to a bean. */
    HttpClient.Builder client() {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeouts.connect());
        proxy.map(HttpProxy::selector).ifPresent(client::proxy);
        trust.ifPresent(client::sslContext);
        return client;
    }

    /** The same for whoever sends requests without {@link HttpSender}: it tells the proxy who calls when that asks. */
    public HttpClient clientOfOthers() {
        HttpClient.Builder client = client();
        proxy.flatMap(HttpProxy::login).map(Login::authenticator).ifPresent(client::authenticator);
        return client.build();
    }
}
