package io.dataphin.migration.connection;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionQuery;
import io.dataphin.migration.api.connection.ConnectionTest;
import io.dataphin.migration.api.connection.Connections;
import io.dataphin.migration.api.connection.EncryptionState;
import io.dataphin.migration.api.connection.NewCredential;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.paging.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rights, then the act, then the audit entry, which names no secret. */
@ApplicationScoped
public class DefaultConnections implements Connections {

    private static final String OK = "OK";
    /** What an audit entry can hold. */
    private static final int LONGEST_OBJECT = 200;

    private final ConnectionDirectory directory;
    private final StoredSecrets secrets;
    private final ConnectionTester tester;
    private final AuditTrail audit;

    /** For the container's proxy only. */
    protected DefaultConnections() {
        this(null, null, null, null);
    }

    @Inject
    public DefaultConnections(
            ConnectionDirectory directory, StoredSecrets secrets, ConnectionTester tester, AuditTrail audit) {
        this.directory = directory;
        this.secrets = secrets;
        this.tester = tester;
        this.audit = audit;
    }

    @Override
    public Slice<Connection> list(Caller caller, ConnectionQuery query) {
        requireAdministrator(caller);
        return ConnectionPages.of(directory.all(), query);
    }

    @Override
    public Connection get(Caller caller, String ref) {
        requireAdministrator(caller);
        return find(ref);
    }

    @Override
    public Connection save(Caller caller, String ref, List<NewCredential> credentials) {
        return audited(caller, AuditAction.SAVE_CREDENTIAL, ref, saved -> OK, () -> {
            find(ref);
            secrets.save(ref, credentials, caller.user());
            return find(ref);
        });
    }

    @Override
    public void delete(Caller caller, String ref) {
        audited(caller, AuditAction.DELETE_CREDENTIAL, ref, deleted -> OK, () -> {
            if (!secrets.delete(ref)) {
                throw missing(ref);
            }
            return ref;
        });
    }

    @Override
    public ConnectionTest test(Caller caller, String ref) {
        return audited(
                caller, AuditAction.TEST_CONNECTION, ref, DefaultConnections::word, () -> tester.test(find(ref)));
    }

    private static String word(ConnectionTest test) {
        if (test.ok()) {
            return OK;
        }
        return test.fault() == null ? "FAILED" : test.fault().name();
    }

    @Override
    public EncryptionState encryption(Caller caller) {
        requireAdministrator(caller);
        return secrets.state();
    }

    @Override
    public EncryptionState encryptAnew(Caller caller) {
        return audited(caller, AuditAction.ENCRYPT_CREDENTIALS, "all", state -> OK, secrets::encryptAnew);
    }

    private Connection find(String ref) {
        return directory.find(ref).orElseThrow(() -> missing(ref));
    }

    private static NotFoundException missing(String ref) {
        return new NotFoundException("NOT_FOUND", "object", "connection", "id", ref);
    }

    private <T> T audited(
            Caller caller, AuditAction action, String object, Function<T, String> result, Supplier<T> act) {
        String named = object.length() > LONGEST_OBJECT ? object.substring(0, LONGEST_OBJECT) : object;
        try {
            requireAdministrator(caller);
            T done = act.get();
            audit.add(caller, action, named, result.apply(done));
            return done;
        } catch (MigrationException e) {
            audit.add(caller, action, named, e.code());
            throw e;
        }
    }

    private static void requireAdministrator(Caller caller) {
        if (!caller.administrator()) {
            throw new NoPermissionException("NO_PERMISSION", "action", "administrate", "project", "");
        }
    }
}
