package io.dataphin.migration.platform.dataphin.client;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.platform.dataphin.DataphinSettings;
import io.dataphin.migration.platform.gateway.Endpoint;
import io.dataphin.migration.platform.gateway.RestClients;
import java.time.Duration;
import java.util.function.Function;

/** The REST clients of Dataphin, or what the configuration lacks for them. */
final class DataphinConnection implements AutoCloseable {

    private final DataphinSettings settings;
    private final Endpoint endpoint;
    private final RestClients rest;
    private final Function<String, PlatformException> fault;

    private DataphinConnection(
            DataphinSettings settings, Endpoint endpoint, RestClients rest, Function<String, PlatformException> fault) {
        this.settings = settings;
        this.endpoint = endpoint;
        this.rest = rest;
        this.fault = fault;
    }

    static DataphinConnection of(DataphinSettings settings) {
        if (settings.endpoint().isEmpty() || settings.key() == null) {
            String why = "the endpoint or the access key of Dataphin is not configured";
            return unusable(
                    settings, action -> new PlatformAccessException(Platform.TARGET, PlatformAnswer.none(action, why)));
        }
        try {
            Endpoint endpoint = Endpoint.of(settings.endpoint());
            return new DataphinConnection(settings, endpoint, new RestClients(settings.http()), null);
        } catch (IllegalArgumentException e) {
            return unusable(
                    settings,
                    action -> new PlatformRejectedException(
                            Platform.TARGET, PlatformAnswer.none(action, e.getMessage())));
        }
    }

    private static DataphinConnection unusable(DataphinSettings settings, Function<String, PlatformException> fault) {
        return new DataphinConnection(settings, null, null, fault);
    }

    /** Whether a request can be sent. */
    boolean usable() {
        return fault == null;
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
        String host = usable() ? endpoint.hostHeader() : "unconfigured";
        return new Bucket(Platform.TARGET, "dataphin/" + host + "/level-" + level, rate);
    }

    /**
     * The client of an interface.
     *
     * @param action what is called, for the exception
     * @throws PlatformException when the configuration lacks something
     */
    <P> P client(Class<P> api, String action) {
        if (!usable()) {
            throw fault.apply(action);
        }
        return rest.client(api, endpoint, "dataphin", settings::key);
    }

    @Override
    public void close() {
        if (usable()) {
            rest.close();
        }
    }
}
