package io.dataphin.migration.runtime.installation;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.operations.InstallationItem;
import io.dataphin.migration.api.operations.InstallationItem.Area;
import io.dataphin.migration.api.operations.InstallationPart;
import io.dataphin.migration.database.DatabaseFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The database: product, schema, connections, clock. */
@ApplicationScoped
class DatabasePart implements InstallationPart {

    /** Whoever waits longer for a connection waits for other work, not for the network. */
    private static final long LONG_WAIT_MILLIS = 500;

    private final DatabaseFacts database;
    private final Clock clock;

    /** For the container's proxy only. */
    protected DatabasePart() {
        this(null, null);
    }

    @Inject
    DatabasePart(DatabaseFacts database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Area area() {
        return Area.DATABASE;
    }

    @Override
    public List<InstallationItem> look(Caller caller) {
        return List.of(
                product(database.product()),
                schema(database.schema()),
                good("DATABASE_SESSIONS", database.sessions().sessions()),
                waited(database.sessions().waited().toMillis()),
                Clocks.item(Area.DATABASE, database.clockAhead(clock)));
    }

    private static InstallationItem product(String product) {
        InstallationItem item = good("DATABASE_PRODUCT", product);
        return product.startsWith("H2") ? item.note("DATABASE_EMBEDDED") : item;
    }

    private static InstallationItem schema(List<String> steps) {
        InstallationItem item = good("DATABASE_SCHEMA", steps.get(steps.size() - 1));
        return steps.stream().anyMatch(step -> step.endsWith("FAILED")) ? item.problem("DATABASE_SCHEMA_FAILED") : item;
    }

    private static InstallationItem waited(long millis) {
        InstallationItem item = good("DATABASE_WAIT", millis + " ms");
        return millis > LONG_WAIT_MILLIS ? item.note("DATABASE_WAIT_LONG") : item;
    }

    private static InstallationItem good(String name, Object value) {
        return InstallationItem.good(Area.DATABASE, name, value);
    }
}
