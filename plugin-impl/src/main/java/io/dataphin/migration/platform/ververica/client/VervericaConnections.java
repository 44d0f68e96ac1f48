package io.dataphin.migration.platform.ververica.client;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.connection.ConnectionFault;
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
import io.dataphin.migration.platform.gateway.PlatformClocks;
import io.dataphin.migration.platform.gateway.RestClients;
import io.dataphin.migration.platform.ververica.VervericaSettings;
import io.dataphin.migration.runtime.configuration.UnusableCredentialException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Makes requests to Ververica. What a location or the configuration lacks is only told when a request is sent.
 */
final class VervericaConnections implements AutoCloseable {

    static final String VERSION = "2022-07-18";
    private static final Pattern HEADER_VALUE = Pattern.compile("[!-~]+");

    private final VervericaSettings settings;
    private final RestClients rest;
    private final Gateway gateway;

    VervericaConnections(VervericaSettings settings, PlatformClocks clocks) {
        this.settings = settings;
        this.gateway = new Gateway(Platform.SOURCE, new VervericaCodes(), clocks);
        this.rest = new RestClients(settings.http());
    }

    /**
     * A read in the workspace of a location; the answer is a success, or a refusal whose code the caller has to judge.
     *
     * @param api REST client to use
     * @param request calls it
     */
    <P, B> Call<Answer<B>> read(String action, SourceLocation location, Class<P> api, Function<P, Answer<B>> request) {
        try {
            // a credential that is missing is told before the call takes a place of the quota
            key(action, location);
            Endpoint endpoint = endpoint(action, location);
            String quota = endpoint.hostHeader() + "/" + location.credentialRef();
            return call(action, quota, () -> {
                P client = rest.client(api, endpoint, location.credentialRef(), () -> key(action, location));
                return gateway.send(action, false, () -> request.apply(client));
            });
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

    private AccessKey key(String action, SourceLocation location) {
        try {
            return settings.credential()
                    .apply(location.credentialRef())
                    .orElseThrow(() -> noKey(action, "there is no credential " + location.credentialRef()));
        } catch (UnusableCredentialException e) {
            throw noKey(action, e.getMessage());
        }
    }

    private static PlatformAccessException noKey(String action, String why) {
        return new PlatformAccessException(Platform.SOURCE, PlatformAnswer.none(action, why));
    }

    private Endpoint endpoint(String action, SourceLocation location) {
        if (!HEADER_VALUE.matcher(location.workspace()).matches()) {
            throw rejected(action, "the workspace id cannot be sent: " + location.workspace());
        }
        try {
            return Endpoint.of(address(location));
        } catch (IllegalArgumentException e) {
            throw rejected(action, e.getMessage());
        }
    }

    /** Where requests for a location go. */
    String address(SourceLocation location) {
        return settings.endpointOverride().apply(location.region()).orElse(location.endpoint());
    }

    /** What is wrong with a location to which nothing can be sent; empty when requests can be sent. */
    Optional<ConnectionFault> unsendable(SourceLocation location) {
        if (!HEADER_VALUE.matcher(location.workspace()).matches()) {
            return Optional.of(ConnectionFault.WRONG_WORKSPACE);
        }
        try {
            Endpoint.of(address(location));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(ConnectionFault.WRONG_REGION);
        }
    }

    private static PlatformRejectedException rejected(String action, String why) {
        return new PlatformRejectedException(Platform.SOURCE, PlatformAnswer.none(action, why));
    }

    /** Ends the REST clients. */
    @Override
    public void close() {
        rest.close();
    }
}
