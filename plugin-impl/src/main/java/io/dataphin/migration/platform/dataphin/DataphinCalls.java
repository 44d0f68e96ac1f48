package io.dataphin.migration.platform.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.AcsAnswer;
import io.dataphin.migration.platform.gateway.AcsRequest;
import io.dataphin.migration.platform.gateway.Gateway;
import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes requests to Dataphin. What the configuration lacks is only told when a request is sent, so that it stops neither the application from
 * starting nor a flow from being made. Dependent, since a proxy could not reach its package-private methods in every server.
 */
@Dependent
public class DataphinCalls {

    private static final String VERSION = "2023-06-30";

    private final Provider<DataphinSettings> settings;
    private volatile DataphinConnection open;

    @Inject
    public DataphinCalls(Provider<DataphinSettings> settings) {
        this.settings = settings;
    }

    /** The quotas of the levels 1 to 3. */
    List<Bucket> quotas() {
        DataphinConnection connection = connection();
        return Stream.of(1, 2, 3).map(connection::bucket).toList();
    }

    /**
     * A request whose answer is a success, or a refusal whose code the caller has to judge.
     *
     * @param userId the person acted for; null for the plug-in itself
     */
    Call<AcsAnswer> call(Operation operation, String userId, Parameters parameters) {
        DataphinConnection connection = connection();
        Map<String, String> query = new LinkedHashMap<>(parameters.query());
        query.put("OpTenantId", String.valueOf(connection.tenantId()));
        if (userId != null) {
            query.put("OpUserId", userId);
        }
        AcsRequest request = AcsRequest.post(operation.action(), VERSION, query, parameters.form());
        Supplier<AcsAnswer> sender = () -> connection.send(request, operation.write());
        Bucket bucket = connection.bucket(operation.level());
        return operation.write()
                ? Call.write(operation.action(), bucket, connection.timeout(), sender)
                : Call.read(operation.action(), bucket, connection.timeout(), sender);
    }

    /** A request for something that must be there; the answer is the body of the success. */
    Call<JsonNode> get(Operation operation, String userId, Parameters parameters) {
        return call(operation, userId, parameters).map(DataphinCalls::accepted);
    }

    private static JsonNode accepted(AcsAnswer answer) {
        if (!answer.success()) {
            throw rejected(answer);
        }
        return answer.body();
    }

    /** A refusal as an exception. */
    static PlatformException rejected(AcsAnswer refusal) {
        return Gateway.rejected(Platform.TARGET, refusal);
    }

    /** What follows from a success that lacks what it must have. */
    static PlatformException incomplete(Operation operation, AcsAnswer answer) {
        return Gateway.incomplete(Platform.TARGET, answer, operation.write());
    }

    /** One that lacks a setting is made anew each time: the setting may have come. */
    private DataphinConnection connection() {
        DataphinConnection known = open;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (open == null) {
                DataphinConnection made = DataphinConnection.of(settings.get());
                if (!made.usable()) {
                    return made;
                }
                open = made;
            }
            return open;
        }
    }
}
