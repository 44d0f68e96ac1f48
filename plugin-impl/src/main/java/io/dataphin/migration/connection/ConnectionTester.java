package io.dataphin.migration.connection;

import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionFault;
import io.dataphin.migration.api.connection.ConnectionTest;
import io.dataphin.migration.api.connection.CredentialOrigin;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourceConnection;
import io.dataphin.migration.platform.quota.CallRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tries a connection: first what needs key and workspace alone, then what every migration reads. Each call is made once, as somebody waits. */
@ApplicationScoped
public class ConnectionTester {

    private final SourceConnection source;
    private final CallRunner calls;

    /** For the container's proxy only. */
    protected ConnectionTester() {
        this(null, null);
    }

    @Inject
    public ConnectionTester(SourceConnection source, CallRunner calls) {
        this.source = source;
        this.calls = calls;
    }

    ConnectionTest test(Connection connection) {
        if (connection.computeSources().isEmpty()) {
            return new ConnectionTest(false, null, Message.of("connection.UNUSED", "ref", connection.ref()), null);
        }
        if (connection.platform().origin() == CredentialOrigin.NONE) {
            return new ConnectionTest(
                    false,
                    ConnectionFault.WRONG_KEY,
                    Message.of("connection.NO_CREDENTIAL", "ref", connection.ref()),
                    null);
        }
        return connection.computeSources().stream()
                .flatMap(location -> refused(location).stream())
                .findFirst()
                .orElseGet(() -> new ConnectionTest(
                        true,
                        null,
                        Message.of(
                                "connection.OK",
                                "count",
                                connection.computeSources().size()),
                        null));
    }

    private Optional<ConnectionTest> refused(SourceLocation location) {
        try {
            calls.once(source.openWorkspace(location));
            calls.once(source.readNamespace(location));
            return Optional.empty();
        } catch (PlatformException e) {
            return Optional.of(told(location, fault(location, e), e));
        }
    }

    private ConnectionFault fault(SourceLocation location, PlatformException failure) {
        ConnectionFault fault = source.fault(location, failure).orElse(null);
        return fault == ConnectionFault.NO_PERMISSION && opensOnlyOthers(location)
                ? ConnectionFault.WRONG_WORKSPACE
                : fault;
    }

    /** The platform refuses a foreign workspace as it refuses a missing right; what the key does open tells them apart. */
    private boolean opensOnlyOthers(SourceLocation location) {
        try {
            Set<String> opened = calls.once(source.workspaces(location));
            return !opened.isEmpty() && !opened.contains(location.workspace());
        } catch (PlatformException e) {
            return false;
        }
    }

    private static ConnectionTest told(SourceLocation location, ConnectionFault fault, PlatformException failure) {
        Map<String, String> values = new LinkedHashMap<>(failure.text().parameters());
        values.putIfAbsent("clock", "unknown");
        values.computeIfPresent("vendorCode", (name, code) -> code.isEmpty() ? "NONE" : code);
        values.put("computeSource", location.computeSourceName());
        values.put("region", location.region());
        values.put("endpoint", location.endpoint());
        values.put("workspace", location.workspace());
        values.put("namespace", location.namespace());
        String requestId = failure.answer().requestId();
        return new ConnectionTest(
                false,
                fault,
                new Message("connection." + (fault == null ? "OUT_OF_ORDER" : fault.name()), values),
                requestId.isEmpty() ? null : requestId);
    }
}
