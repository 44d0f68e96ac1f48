package io.dataphin.migration.connection;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionCredential;
import io.dataphin.migration.api.connection.ConnectionFault;
import io.dataphin.migration.api.connection.ConnectionTest;
import io.dataphin.migration.api.connection.CredentialOrigin;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourceConnection;
import io.dataphin.migration.api.spi.StoreConnection;
import io.dataphin.migration.platform.quota.CallRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tries a connection: first what needs key and workspace alone, then what every migration reads, last a file of a job when there is a key for the object
 * store. Each call is made once, as somebody waits.
 */
@ApplicationScoped
public class ConnectionTester {

    /** What the test says of the object store when all is well. */
    private enum StoreAnswer {
        NO_KEY,
        NOT_TRIED,
        READ
    }

    private final SourceConnection source;
    private final StoreConnection store;
    private final CallRunner calls;

    /** For the container's proxy only. */
    protected ConnectionTester() {
        this(null, null, null);
    }

    @Inject
    public ConnectionTester(SourceConnection source, StoreConnection store, CallRunner calls) {
        this.source = source;
        this.store = store;
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
        if (connection.platform().problem() != null) {
            return unusable(connection, "connection.", connection.platform());
        }
        ConnectionCredential storeKey = connection.objectStore();
        boolean storeCalled = storeKey.origin() != CredentialOrigin.NONE && storeKey.problem() == null;
        boolean read = false;
        for (SourceLocation location : connection.computeSources()) {
            List<String> files;
            try {
                calls.once(source.openWorkspace(location));
                files = calls.once(source.readNamespace(location));
            } catch (PlatformException e) {
                return told("connection.", location, source.endpoint(location), fault(location, e), e);
            }
            try {
                read |= storeCalled && read(location, files);
            } catch (PlatformException e) {
                ConnectionFault fault = store.storeFault(e).orElse(null);
                return told("connection.STORE_", location, storeKey.endpoint(), fault, e);
            }
        }
        if (storeKey.problem() != null) {
            return unusable(connection, "connection.STORE_", storeKey);
        }
        int count = connection.computeSources().size();
        StoreAnswer answer = read ? StoreAnswer.READ : storeCalled ? StoreAnswer.NOT_TRIED : StoreAnswer.NO_KEY;
        return new ConnectionTest(true, null, Message.of("connection.OK", "count", count, "files", answer), null);
    }

    /** Nothing is sent with a stored key that has expired, or that cannot be decrypted. */
    private static ConnectionTest unusable(Connection connection, String messages, ConnectionCredential key) {
        Message what = Message.of(messages + key.problem(), "ref", connection.ref());
        return new ConnectionTest(false, ConnectionFault.WRONG_KEY, what, null);
    }

    private boolean read(SourceLocation location, List<String> addresses) {
        Optional<Call<Void>> read = store.readOne(location, addresses);
        read.ifPresent(calls::once);
        return read.isPresent();
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

    private static ConnectionTest told(
            String messages,
            SourceLocation location,
            String endpoint,
            ConnectionFault fault,
            PlatformException failure) {
        Map<String, String> values = new LinkedHashMap<>(failure.text().parameters());
        values.putIfAbsent("clock", "unknown");
        values.computeIfPresent("vendorCode", (name, code) -> code.isEmpty() ? "NONE" : code);
        values.put("computeSource", location.computeSourceName());
        values.put("region", location.region());
        values.put("endpoint", endpoint);
        values.put("workspace", location.workspace());
        values.put("namespace", location.namespace());
        String requestId = failure.answer().requestId();
        return new ConnectionTest(
                false,
                fault,
                new Message(messages + (fault == null ? "OUT_OF_ORDER" : fault.name()), values),
                requestId.isEmpty() ? null : requestId);
    }
}
