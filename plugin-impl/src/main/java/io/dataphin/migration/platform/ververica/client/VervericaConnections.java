package io.dataphin.migration.platform.ververica.client;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.platform.gateway.Answer;
import io.dataphin.migration.platform.gateway.Endpoint;
import io.dataphin.migration.platform.gateway.Gateway;
import io.dataphin.migration.platform.gateway.RestClients;
import io.dataphin.migration.platform.ververica.VervericaSettings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Makes requests to Ververica; each endpoint and key is connected to once. What a location or the configuration lacks is only told when a request
 * is sent.
 */
final class VervericaConnections {

    static final String VERSION = "2022-07-18";
    private static final Pattern HEADER_VALUE = Pattern.compile("[!-~]+");

    private final VervericaSettings settings;
    private final RestClients rest;
    private final Gateway gateway = new Gateway(Platform.SOURCE, new VervericaCodes());
    private final Map<Client, Object> clients = new ConcurrentHashMap<>();

    VervericaConnections(VervericaSettings settings) {
        this.settings = settings;
        this.rest = new RestClients(settings.http());
    }

    private record Connection(Endpoint endpoint, String credentialRef) {}

    private record Client(Connection connection, Class<?> api) {}

    /**
     * A read in the workspace of a location; the answer is a success, or a refusal whose code the caller has to judge.
     *
     * @param api REST client to use
     * @param request calls it
     */
    <P, B> Call<Answer<B>> read(String action, SourceLocation location, Class<P> api, Function<P, Answer<B>> request) {
        try {
            Connection connection = connection(action, location);
            String quota = connection.endpoint().hostHeader() + "/" + connection.credentialRef();
            return call(action, quota, () -> gateway.send(action, false, () -> request.apply(client(connection, api))));
        } catch (PlatformException unusable) {
            return call(action, "unconfigured", () -> {
                throw unusable;
            });
        }
    }

    /** The body of an answer that has to be a success. */
    static <B> B found(Answer<B> answer) {
        if (!answer.success()) {
            throw Gateway.rejected(Platform.SOURCE, answer);
        }
        return answer.body();
    }

    private <A> Call<A> call(String action, String quota, Supplier<A> sender) {
        Bucket bucket = new Bucket(Platform.SOURCE, "ververica/" + quota + "/" + action, settings.ratePerSecond());
        return Call.read(action, bucket, settings.http().timeouts().request(), sender);
    }

    private <P> P client(Connection connection, Class<P> api) {
        return api.cast(clients.computeIfAbsent(new Client(connection, api), this::open));
    }

    private Connection connection(String action, SourceLocation location) {
        if (settings.credential().apply(location.credentialRef()).isEmpty()) {
            String why = "the configuration has no credential " + location.credentialRef();
            throw new PlatformAccessException(Platform.SOURCE, PlatformAnswer.none(action, why));
        }
        if (!HEADER_VALUE.matcher(location.workspace()).matches()) {
            throw rejected(action, "the workspace id cannot be sent: " + location.workspace());
        }
        return new Connection(endpoint(action, location), location.credentialRef());
    }

    private Endpoint endpoint(String action, SourceLocation location) {
        String address = settings.endpointOverride().apply(location.region()).orElse(location.endpoint());
        try {
            return Endpoint.of(address);
        } catch (IllegalArgumentException e) {
            throw rejected(action, e.getMessage());
        }
    }

    private Object open(Client client) {
        AccessKey key =
                settings.credential().apply(client.connection().credentialRef()).orElseThrow();
        return rest.client(client.api(), client.connection().endpoint(), key);
    }

    private static PlatformRejectedException rejected(String action, String why) {
        return new PlatformRejectedException(Platform.SOURCE, PlatformAnswer.none(action, why));
    }
}
