package io.dataphin.migration.platform.ververica;

import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.platform.gateway.Acs3Signer;
import io.dataphin.migration.platform.gateway.AcsAnswer;
import io.dataphin.migration.platform.gateway.AcsEndpoint;
import io.dataphin.migration.platform.gateway.AcsRequest;
import io.dataphin.migration.platform.gateway.AcsTransport;
import io.dataphin.migration.platform.gateway.Gateway;
import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.project.SourceLocation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Makes requests to Ververica; each endpoint and key is connected to once. What a location or the configuration lacks is only told when a request
 * is sent.
 */
final class VervericaCalls {

    private static final String VERSION = "2022-07-18";
    private static final Pattern HEADER_VALUE = Pattern.compile("[!-~]+");

    private final VervericaSettings settings;
    private final AcsTransport transport;
    private final Map<Connection, Gateway> gateways = new ConcurrentHashMap<>();

    VervericaCalls(VervericaSettings settings) {
        this.settings = settings;
        this.transport = new AcsTransport(settings.http(), new Acs3Signer());
    }

    private record Connection(AcsEndpoint endpoint, String credentialRef) {}

    /**
     * A read in the workspace of a location; the answer is a success, or a refusal whose code the caller has to judge.
     *
     * @param path already percent-encoded
     */
    Call<AcsAnswer> get(String action, SourceLocation location, String path, Map<String, String> query) {
        AcsRequest request = AcsRequest.get(action, VERSION, path, query, Map.of("workspace", location.workspace()));
        try {
            Connection connection = connection(action, location);
            Gateway gateway = gateways.computeIfAbsent(connection, this::open);
            String quota = connection.endpoint().hostHeader() + "/" + connection.credentialRef();
            return call(action, quota, () -> gateway.send(request, false));
        } catch (PlatformException unusable) {
            return call(action, "unconfigured", () -> {
                throw unusable;
            });
        }
    }

    private Call<AcsAnswer> call(String action, String quota, Supplier<AcsAnswer> sender) {
        Bucket bucket = new Bucket(Platform.SOURCE, "ververica/" + quota + "/" + action, settings.ratePerSecond());
        return Call.read(action, bucket, settings.http().timeouts().request(), sender);
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

    private AcsEndpoint endpoint(String action, SourceLocation location) {
        String address = settings.endpointOverride().apply(location.region()).orElse(location.endpoint());
        try {
            return AcsEndpoint.of(address);
        } catch (IllegalArgumentException e) {
            throw rejected(action, e.getMessage());
        }
    }

    private Gateway open(Connection connection) {
        AccessKey key = settings.credential().apply(connection.credentialRef()).orElseThrow();
        return new Gateway(Platform.SOURCE, connection.endpoint(), key, new VervericaCodes(), transport);
    }

    private static PlatformRejectedException rejected(String action, String why) {
        return new PlatformRejectedException(Platform.SOURCE, PlatformAnswer.none(action, why));
    }
}
