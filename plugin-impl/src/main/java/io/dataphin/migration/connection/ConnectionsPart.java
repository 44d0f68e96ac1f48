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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tests every connection to a source, and looks at the keys that encrypt what is stored. */
@ApplicationScoped
class ConnectionsPart implements InstallationPart {

    @Inject
    private ConnectionDirectory directory;

    @Inject
    private ConnectionTester tester;

    @Inject
    private StoredSecrets secrets;

    @Override
    public Area area() {
        return Area.SOURCES;
    }

    @Override
    public List<InstallationItem> look(Caller caller) {
        List<InstallationItem> items = new ArrayList<>();
        directory.all().forEach(connection -> items.add(tested(connection)));
        items.add(encryption(secrets.state()));
        return items;
    }

    private InstallationItem tested(Connection connection) {
        String places = connection.computeSources().stream()
                .map(SourceLocation::namespace)
                .distinct()
                .collect(Collectors.joining(", "));
        InstallationItem item = InstallationItem.good(area(), "CONNECTION", places, "name", connection.ref());
        if (connection.platform().origin() == CredentialOrigin.NONE) {
            return item.note("CREDENTIAL_NONE");
        }
        ConnectionTest test = tester.test(connection);
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
