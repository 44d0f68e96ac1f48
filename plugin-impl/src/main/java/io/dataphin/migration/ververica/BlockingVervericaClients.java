package io.dataphin.migration.ververica;

import io.dataphin.migration.acs.AccessKey;
import io.dataphin.migration.acs.Acs3Signer;
import io.dataphin.migration.acs.AcsClient;
import io.dataphin.migration.acs.AcsEndpoint;
import io.dataphin.migration.acs.AcsTransport;
import io.dataphin.migration.acs.Delay;
import io.dataphin.migration.acs.Gateway;
import io.dataphin.migration.acs.RateLimiter;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.project.SourceLocation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** One client for each endpoint and key, made when first asked for. */
final class BlockingVervericaClients {

    private static final String CONNECT = "Connect";
    private static final Pattern HEADER_VALUE = Pattern.compile("[!-~]+");

    private final VervericaSettings settings;
    private final RateLimiter limiter;
    private final Delay delay;
    private final AcsTransport transport;
    private final Map<Connection, BlockingVervericaClient> clients = new ConcurrentHashMap<>();

    BlockingVervericaClients(VervericaSettings settings, RateLimiter limiter, Delay delay) {
        this.settings = settings;
        this.limiter = limiter;
        this.delay = delay;
        this.transport = new AcsTransport(settings.http(), new Acs3Signer());
    }

    private record Connection(AcsEndpoint endpoint, String credentialRef) {}

    /**
     * The client for a location.
     *
     * @throws PlatformAccessException when the configuration lacks the key
     * @throws PlatformRejectedException when the location cannot be called
     */
    BlockingVervericaClient of(SourceLocation location) {
        if (settings.credential().apply(location.credentialRef()).isEmpty()) {
            String why = "the configuration has no credential " + location.credentialRef();
            throw new PlatformAccessException(Platform.SOURCE, PlatformAnswer.none(CONNECT, why));
        }
        if (!HEADER_VALUE.matcher(location.workspace()).matches()) {
            throw rejected("the workspace id cannot be sent: " + location.workspace());
        }
        return clients.computeIfAbsent(new Connection(endpoint(location), location.credentialRef()), this::open);
    }

    private BlockingVervericaClient open(Connection connection) {
        AccessKey key = settings.credential().apply(connection.credentialRef()).orElseThrow();
        Gateway gateway = new Gateway(Platform.SOURCE, connection.endpoint(), key, new VervericaCodes(), transport);
        String quota = "ververica/" + connection.endpoint().hostHeader() + "/" + connection.credentialRef();
        return new BlockingVervericaClient(
                new AcsClient(Platform.SOURCE, gateway, limiter, delay), quota, settings.ratePerSecond());
    }

    private AcsEndpoint endpoint(SourceLocation location) {
        String address = settings.endpointOverride().apply(location.region()).orElse(location.endpoint());
        try {
            return AcsEndpoint.of(address);
        } catch (IllegalArgumentException e) {
            throw rejected(e.getMessage());
        }
    }

    private static PlatformRejectedException rejected(String why) {
        return new PlatformRejectedException(Platform.SOURCE, PlatformAnswer.none(CONNECT, why));
    }
}
