package io.dataphin.migration.platform.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The clients of one platform, made from interfaces when first asked for. All of them send through the same HTTP client. Thread-safe. */
public final class RestClients implements AutoCloseable {

    private final HttpSender sender;
    private final Acs3Signer signer = new Acs3Signer();
    private final Map<Target, AutoCloseable> clients = new ConcurrentHashMap<>();

    public RestClients(HttpOptions options) {
        this.sender = new HttpSender(options);
    }

    private record Target(Class<?> api, Endpoint endpoint, AccessKey key) {}

    /**
     * A client that signs with a key. Its methods return {@link Answer}; {@link Gateway} says what their exceptions mean.
     *
     * @param api interface with annotations of Jakarta REST and MicroProfile REST Client
     */
    public <T> T client(Class<T> api, Endpoint endpoint, AccessKey key) {
        return api.cast(clients.computeIfAbsent(new Target(api, endpoint, key), this::open));
    }

    private AutoCloseable open(Target target) {
        Object client = RestClientBuilder.newBuilder()
                .baseUri(target.endpoint().base())
                .property("microprofile.rest.client.disable.default.mapper", true)
                .register(new AnswerReader())
                .register(new ErrorMapper())
                .register(new ParameterTexts())
                .register(new SendingFilter(sender, signer, target.key()), Integer.MAX_VALUE)
                .build(target.api());
        // the specification lets every client be closed, whatever its interface says
        return (AutoCloseable) client;
    }

    /** Ends all clients. The server would keep them, and with them the HTTP client and its thread. */
    @Override
    public void close() {
        clients.values().forEach(RestClients::end);
    }

    private static void end(AutoCloseable client) {
        try {
            client.close();
        } catch (Exception e) {
            throw new IllegalStateException("a REST client does not end", e);
        }
    }
}
