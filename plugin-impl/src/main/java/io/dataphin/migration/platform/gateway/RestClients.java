package io.dataphin.migration.platform.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The clients of one platform, made from interfaces when first asked for. All of them send through the same HTTP client. Thread-safe. */
public final class RestClients implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RestClients.class.getName());

    private final HttpSender sender;
    private final Acs3Signer signer = new Acs3Signer();
    private final Map<Target, AutoCloseable> clients = new ConcurrentHashMap<>();
    private boolean closed;

    public RestClients(HttpOptions options) {
        this.sender = new HttpSender(options);
    }

    private record Target(Class<?> api, Endpoint endpoint, String keyName) {}

    /**
     * A client that signs with a key. Its methods return {@link Answer}; {@link Gateway} says what their exceptions mean.
     *
     * @param api interface with annotations of Jakarta REST and MicroProfile REST Client
     * @param keyName tells the keys of an endpoint apart
     * @param key asked for before each request: a temporary key changes while the application runs
     * @throws IllegalStateException once closed
     */
    public <T> T client(Class<T> api, Endpoint endpoint, String keyName, Supplier<AccessKey> key) {
        return api.cast(clients.computeIfAbsent(new Target(api, endpoint, keyName), target -> open(target, key)));
    }

    private synchronized AutoCloseable open(Target target, Supplier<AccessKey> key) {
        if (closed) {
            throw new IllegalStateException("the application stops");
        }
        Object client = RestClientBuilder.newBuilder()
                .baseUri(target.endpoint().base())
                .property("microprofile.rest.client.disable.default.mapper", true)
                .register(new AnswerReader())
                .register(new ErrorMapper())
                .register(new ParameterTexts())
                .register(new SendingFilter(sender, signer, key), Integer.MAX_VALUE)
                .build(target.api());
        // the specification lets every client be closed, whatever its interface says
        return (AutoCloseable) client;
    }

    /** Ends all clients. The server would keep them, and with them the HTTP client and its thread. */
    @Override
    public synchronized void close() {
        closed = true;
        clients.values().forEach(RestClients::end);
    }

    private static void end(AutoCloseable client) {
        try {
            client.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "a REST client does not end", e);
        }
    }
}
