package io.dataphin.migration.platform.dataphin.client;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.platform.dataphin.DataphinSettings;
import io.dataphin.migration.platform.gateway.Answer;
import io.dataphin.migration.platform.gateway.Gateway;
import io.dataphin.migration.platform.gateway.PlatformClocks;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes calls to Dataphin. What the configuration lacks is only told when a request is sent, so that it stops neither the application from starting
 * nor a flow from being made.
 */
@ApplicationScoped
public class DataphinConnections {

    static final String VERSION = "2023-06-30";

    private static final int READS = 1;

    private final Gateway gateway;
    private final Provider<DataphinSettings> settings;
    private volatile DataphinConnection open;

    /** For the container's proxy only. */
    protected DataphinConnections() {
        this(null, null);
    }

    @Inject
    public DataphinConnections(Provider<DataphinSettings> settings, PlatformClocks clocks) {
        this.settings = settings;
        this.gateway = new Gateway(Platform.TARGET, new DataphinCodes(), clocks);
    }

    /** The quotas of the levels 1 to 3. */
    public List<Bucket> quotas() {
        DataphinConnection connection = connection();
        return Stream.of(1, 2, 3).map(connection::bucket).toList();
    }

    /**
     * A read; the answer is a success, or a refusal whose code the caller has to judge.
     *
     * @param api REST client to use
     * @param request calls it with the id of the tenant
     */
    public <P, B> Call<Answer<B>> read(String action, Class<P> api, BiFunction<P, Long, Answer<B>> request) {
        DataphinConnection connection = connection();
        return Call.read(
                action,
                connection.bucket(READS),
                connection.timeout(),
                sender(connection, action, false, api, request));
    }

    /**
     * A write; the answer is a success, or a refusal whose code the caller has to judge.
     *
     * @param level quota that it counts against: 2 or 3
     * @param api REST client to use
     * @param request calls it with the id of the tenant
     */
    public <P, B> Call<Answer<B>> write(
            String action, int level, Class<P> api, BiFunction<P, Long, Answer<B>> request) {
        DataphinConnection connection = connection();
        return Call.write(
                action, connection.bucket(level), connection.timeout(), sender(connection, action, true, api, request));
    }

    private <P, B> Supplier<Answer<B>> sender(
            DataphinConnection connection,
            String action,
            boolean write,
            Class<P> api,
            BiFunction<P, Long, Answer<B>> request) {
        return () -> {
            P client = connection.client(api, action);
            return gateway.send(action, write, () -> request.apply(client, connection.tenantId()));
        };
    }

    /** The body of an answer that has to be a success. */
    static <B> B accepted(Answer<B> answer) {
        if (!answer.success()) {
            throw rejected(answer);
        }
        return answer.body();
    }

    /** A refusal as an exception. */
    static PlatformException rejected(Answer<?> refusal) {
        return Gateway.rejected(Platform.TARGET, refusal);
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

    /** Ends the REST clients with the application. */
    @PreDestroy
    synchronized void close() {
        if (open != null) {
            open.close();
        }
    }
}
