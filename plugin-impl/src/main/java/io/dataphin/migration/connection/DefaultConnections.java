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
        caller.requireAdministrator();
        return ConnectionPages.of(directory.all(), query);
    }

    @Override
    public Connection get(Caller caller, String ref) {
        caller.requireAdministrator();
        return find(ref);
    }

    @Override
    public Connection save(Caller caller, String ref, List<NewCredential> credentials) {
        return audited(caller, AuditAction.SAVE_CREDENTIAL, ref, saved -> AuditTrail.OK, () -> {
            find(ref);
            secrets.save(ref, credentials, caller.user());
            return find(ref);
        });
    }

    @Override
    public void delete(Caller caller, String ref) {
        audited(caller, AuditAction.DELETE_CREDENTIAL, ref, deleted -> AuditTrail.OK, () -> {
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
            return AuditTrail.OK;
        }
        return test.fault() == null ? "FAILED" : test.fault().name();
    }

    @Override
    public EncryptionState encryption(Caller caller) {
        caller.requireAdministrator();
        return secrets.state();
    }

    @Override
    public EncryptionState encryptAnew(Caller caller) {
        return audited(caller, AuditAction.ENCRYPT_CREDENTIALS, "all", state -> AuditTrail.OK, secrets::encryptAnew);
    }

    private Connection find(String ref) {
        return directory.find(ref).orElseThrow(() -> missing(ref));
    }

    private static NotFoundException missing(String ref) {
        return new NotFoundException("NOT_FOUND", "object", "connection", "id", ref);
    }

    private <T> T audited(
            Caller caller, AuditAction action, String object, Function<T, String> result, Supplier<T> act) {
        try {
            caller.requireAdministrator();
            T done = act.get();
            audit.add(caller, action, object, result.apply(done));
            return done;
        } catch (MigrationException e) {
            audit.add(caller, action, object, e.code());
            throw e;
        }
    }
}
