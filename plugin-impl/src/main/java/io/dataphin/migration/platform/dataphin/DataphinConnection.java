package io.dataphin.migration.platform.dataphin;

import io.dataphin.migration.platform.gateway.Acs3Signer;
import io.dataphin.migration.platform.gateway.AcsAnswer;
import io.dataphin.migration.platform.gateway.AcsEndpoint;
import io.dataphin.migration.platform.gateway.AcsRequest;
import io.dataphin.migration.platform.gateway.AcsTransport;
import io.dataphin.migration.platform.gateway.Gateway;
import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import java.time.Duration;
import java.util.function.Function;

/** The way to Dataphin, or what the configuration lacks for it. */
final class DataphinConnection {

    private static final String UNCONFIGURED = "unconfigured";

    private final DataphinSettings settings;
    private final String host;
    private final Gateway gateway;
    private final Function<PlatformAnswer, PlatformException> fault;
    private final String why;

    private DataphinConnection(
            DataphinSettings settings,
            String host,
            Gateway gateway,
            Function<PlatformAnswer, PlatformException> fault,
            String why) {
        this.settings = settings;
        this.host = host;
        this.gateway = gateway;
        this.fault = fault;
        this.why = why;
    }

    static DataphinConnection of(DataphinSettings settings) {
        if (settings.endpoint().isEmpty() || settings.key() == null) {
            String why = "the endpoint or the access key of Dataphin is not configured";
            return unusable(settings, answer -> new PlatformAccessException(Platform.TARGET, answer), why);
        }
        try {
            AcsEndpoint endpoint = AcsEndpoint.of(settings.endpoint());
            AcsTransport transport = new AcsTransport(settings.http(), new Acs3Signer());
            Gateway gateway = new Gateway(Platform.TARGET, endpoint, settings.key(), new Codes(), transport);
            return new DataphinConnection(settings, endpoint.hostHeader(), gateway, null, null);
        } catch (IllegalArgumentException e) {
            return unusable(settings, answer -> new PlatformRejectedException(Platform.TARGET, answer), e.getMessage());
        }
    }

    private static DataphinConnection unusable(
            DataphinSettings settings, Function<PlatformAnswer, PlatformException> fault, String why) {
        return new DataphinConnection(settings, UNCONFIGURED, null, fault, why);
    }

    /** Whether a request can be sent. */
    boolean usable() {
        return gateway != null;
    }

    long tenantId() {
        return settings.tenantId();
    }

    /** Longest time until the whole answer is there. */
    Duration timeout() {
        return settings.http().timeouts().request();
    }

    /** The quota of a level: 1 to 3. */
    Bucket bucket(int level) {
        double rate = switch (level) {
            case 1 -> settings.levelOneRate();
            case 2 -> settings.levelTwoRate();
            default -> settings.levelThreeRate();
        };
        return new Bucket(Platform.TARGET, "dataphin/" + host + "/level-" + level, rate);
    }

    /** Sends a request. */
    AcsAnswer send(AcsRequest request, boolean write) {
        if (gateway == null) {
            throw fault.apply(PlatformAnswer.none(request.action(), why));
        }
        return gateway.send(request, write);
    }
}
