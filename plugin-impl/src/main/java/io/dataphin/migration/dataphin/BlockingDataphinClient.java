package io.dataphin.migration.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.acs.Acs3Signer;
import io.dataphin.migration.acs.AcsAnswer;
import io.dataphin.migration.acs.AcsCall;
import io.dataphin.migration.acs.AcsClient;
import io.dataphin.migration.acs.AcsEndpoint;
import io.dataphin.migration.acs.AcsRequest;
import io.dataphin.migration.acs.AcsTransport;
import io.dataphin.migration.acs.CallLimit;
import io.dataphin.migration.acs.Delay;
import io.dataphin.migration.acs.Gateway;
import io.dataphin.migration.acs.RateLimiter;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.identity.CallContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Calls Dataphin. Connects when first used, so that a missing setting does not stop the application from starting.
 * Dependent, since a proxy could not reach its package-private methods in every server; the call rate is shared by the limiter.
 */
@Dependent
public class BlockingDataphinClient {

    private static final String VERSION = "2023-06-30";

    private final Provider<DataphinSettings> settings;
    private final RateLimiter limiter;
    private final Delay delay;
    private volatile Connection connection;

    @Inject
    public BlockingDataphinClient(Provider<DataphinSettings> settings, RateLimiter limiter) {
        this(settings, limiter, Delay.SLEEP);
    }

    BlockingDataphinClient(Provider<DataphinSettings> settings, RateLimiter limiter, Delay delay) {
        this.settings = settings;
        this.limiter = limiter;
        this.delay = delay;
    }

    private record Connection(DataphinSettings settings, AcsEndpoint endpoint, AcsClient gateway) {

        private CallLimit limit(int level) {
            double rate = switch (level) {
                case 1 -> settings.levelOneRate();
                case 2 -> settings.levelTwoRate();
                default -> settings.levelThreeRate();
            };
            return new CallLimit("dataphin/" + endpoint.hostHeader() + "/level-" + level, rate);
        }
    }

    /** Calls; the answer is a success or a refusal whose code the caller has to judge. */
    AcsAnswer call(Operation operation, CallContext context, Parameters parameters) {
        Connection open = connection();
        Map<String, String> query = new LinkedHashMap<>(parameters.query());
        query.put("OpTenantId", String.valueOf(open.settings().tenantId()));
        if (context.userId() != null) {
            query.put("OpUserId", context.userId());
        }
        AcsRequest request = AcsRequest.post(operation.action(), VERSION, query, parameters.form());
        AcsCall call = new AcsCall(request, open.limit(operation.level()), operation.write());
        return open.gateway().call(call, context);
    }

    /** Calls for something that must be there; the body of the success. */
    JsonNode get(Operation operation, CallContext context, Parameters parameters) {
        AcsAnswer answer = call(operation, context, parameters);
        if (!answer.success()) {
            throw rejected(answer);
        }
        return answer.body();
    }

    /** A refusal as an exception. */
    PlatformException rejected(AcsAnswer refusal) {
        return connection().gateway().rejected(refusal);
    }

    /** What follows from a success that lacks what it must have. */
    PlatformException incomplete(Operation operation, AcsAnswer answer) {
        return connection().gateway().incomplete(answer, operation.write());
    }

    private Connection connection() {
        Connection known = connection;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (connection == null) {
                connection = connect(settings.get());
            }
            return connection;
        }
    }

    private Connection connect(DataphinSettings configured) {
        if (configured.endpoint().isEmpty() || configured.key() == null) {
            String why = "the endpoint or the access key of Dataphin is not configured";
            throw new PlatformAccessException(Platform.TARGET, PlatformAnswer.none("Connect", why));
        }
        AcsEndpoint endpoint = endpoint(configured.endpoint());
        AcsTransport transport = new AcsTransport(configured.http(), new Acs3Signer());
        Gateway gateway = new Gateway(Platform.TARGET, endpoint, configured.key(), new Codes(), transport);
        return new Connection(configured, endpoint, new AcsClient(Platform.TARGET, gateway, limiter, delay));
    }

    private static AcsEndpoint endpoint(String address) {
        try {
            return AcsEndpoint.of(address);
        } catch (IllegalArgumentException e) {
            throw new PlatformRejectedException(Platform.TARGET, PlatformAnswer.none("Connect", e.getMessage()));
        }
    }
}
