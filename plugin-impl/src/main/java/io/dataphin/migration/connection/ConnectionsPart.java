package io.dataphin.migration.connection;

import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionTest;
import io.dataphin.migration.api.connection.CredentialOrigin;
import io.dataphin.migration.api.connection.EncryptionState;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.operations.InstallationItem;
import io.dataphin.migration.api.operations.InstallationItem.Area;
import io.dataphin.migration.api.operations.InstallationPart;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.runtime.ServerThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tests every connection to a source, and looks at the keys that encrypt what is stored. */
@ApplicationScoped
class ConnectionsPart implements InstallationPart {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ConnectionDirectory directory;
    private final ConnectionTester tester;
    private final StoredSecrets secrets;

    /** For the container's proxy only. */
    protected ConnectionsPart() {
        this(null, null, null);
    }

    @Inject
    ConnectionsPart(ConnectionDirectory directory, ConnectionTester tester, StoredSecrets secrets) {
        this.directory = directory;
        this.tester = tester;
        this.secrets = secrets;
    }

    @Override
    public Area area() {
        return Area.SOURCES;
    }

    @Override
    public List<InstallationItem> look(Caller caller) {
        List<Connection> all = directory.all();
        Map<String, ConnectionTest> tests = new ConnectionTests(tester, ServerThreads.factory(), LONGEST)
                .of(all.stream().filter(ConnectionsPart::testable).toList());
        List<InstallationItem> items = new ArrayList<>();
        all.forEach(connection -> items.add(item(connection, tests.get(connection.ref()))));
        items.add(encryption(secrets.state()));
        return items;
    }

    private static boolean testable(Connection connection) {
        return hasCredential(connection) && !connection.computeSources().isEmpty();
    }

    private static boolean hasCredential(Connection connection) {
        return connection.platform().origin() != CredentialOrigin.NONE;
    }

    /** @param test null when it was not made, or has not ended in time */
    static InstallationItem item(Connection connection, ConnectionTest test) {
        String places = connection.computeSources().stream()
                .map(SourceLocation::namespace)
                .distinct()
                .collect(Collectors.joining(", "));
        InstallationItem item = InstallationItem.good(Area.SOURCES, "CONNECTION", places, "name", connection.ref());
        if (connection.computeSources().isEmpty()) {
            return item.note("CONNECTION_UNUSED");
        }
        if (!hasCredential(connection)) {
            return item.note("CREDENTIAL_NONE");
        }
        if (test == null) {
            return item.problem("NO_ANSWER_IN_TIME", "seconds", LONGEST.toSeconds());
        }
        return test.ok() ? item : item.problem(test.message());
    }

    private InstallationItem encryption(EncryptionState state) {
        InstallationItem item = InstallationItem.good(area(), "STORED_CREDENTIALS", state.stored());
        if (state.unreadable() > 0) {
            return item.problem("CREDENTIALS_UNREADABLE", "count", state.unreadable());
        }
        return state.former() > 0 ? item.note("CREDENTIALS_OF_FORMER_KEY", "count", state.former()) : item;
    }
}
