package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionCredential;
import io.dataphin.migration.api.connection.ConnectionFault;
import io.dataphin.migration.api.connection.ConnectionQuery;
import io.dataphin.migration.api.connection.ConnectionTest;
import io.dataphin.migration.api.connection.Connections;
import io.dataphin.migration.api.connection.CredentialOrigin;
import io.dataphin.migration.api.connection.EncryptionState;
import io.dataphin.migration.api.connection.NewCredential;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.SourceLocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One connection that remembers what is stored in it. */
final class FakeConnections implements Connections {

    static final String REF = "vvp-retail";

    final List<NewCredential> saved = new ArrayList<>();

    @Override
    public Slice<Connection> list(Caller caller, ConnectionQuery query) {
        requireAdministrator(caller);
        return new Slice<>(List.of(connection()), "next", 7);
    }

    @Override
    public Connection get(Caller caller, String ref) {
        requireAdministrator(caller);
        if (!ref.equals(REF)) {
            throw new NotFoundException("NOT_FOUND", "object", "connection", "id", ref);
        }
        return connection();
    }

    @Override
    public Connection save(Caller caller, String ref, List<NewCredential> credentials) {
        Connection found = get(caller, ref);
        saved.addAll(credentials);
        return found;
    }

    @Override
    public void delete(Caller caller, String ref) {
        get(caller, ref);
        saved.clear();
    }

    @Override
    public ConnectionTest test(Caller caller, String ref) {
        get(caller, ref);
        return new ConnectionTest(false, ConnectionFault.NO_NETWORK, Message.of("error.SOURCE_UNAVAILABLE"), "R-1");
    }

    @Override
    public EncryptionState encryption(Caller caller) {
        requireAdministrator(caller);
        return new EncryptionState(true, 3, 2, 1);
    }

    @Override
    public EncryptionState encryptAnew(Caller caller) {
        requireAdministrator(caller);
        return new EncryptionState(true, 3, 0, 1);
    }

    private static Connection connection() {
        return new Connection(
                REF,
                List.of(new SourceLocation("VERVERICA", 9007199254740993L, "retail", "cn-x", "host", "ws", "ns", REF)),
                credential(CredentialOrigin.STORED, "LTAI5tExample"),
                credential(CredentialOrigin.NONE, null));
    }

    private static ConnectionCredential credential(CredentialOrigin origin, String id) {
        Instant until = id == null ? null : Instant.EPOCH;
        return new ConnectionCredential(origin, id, id != null, until, null, null, null, id != null, until, null);
    }

    private static void requireAdministrator(Caller caller) {
        if (!caller.administrator()) {
            throw new NoPermissionException("NO_PERMISSION", "action", "administrate", "project", "");
        }
    }
}
