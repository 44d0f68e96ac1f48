package io.dataphin.migration.engine;

import io.dataphin.migration.database.EmbeddedDisk;
import io.dataphin.migration.database.EngineNodes;
import io.dataphin.migration.database.MigrationDatabase;
import io.dataphin.migration.flow.Outages;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Tells outages by what the drivers and the server's pool say, else by trying a small write. */
@ApplicationScoped
public class DatabaseOutages implements Outages {

    private static final Logger LOG = Logger.getLogger(DatabaseOutages.class.getName());

    /** Classes of SQL states: no connection, no resources, stopped by an operator, trouble of the system; a database that only reads. */
    private static final List<String> STATES = List.of("08", "53", "57P", "58", "25006");
    /** H2: closed, broken, full, not to be opened, held by another process, its disk failing. */
    private static final Set<String> H2_STATES = Set.of(
            "90007", "90013", "90020", "90028", "90030", "90031", "90067", "90097", "90098", "90100", "90117", "90121",
            "90135", "90146");
    /** What pools of servers say when they have no connection to give. */
    private static final List<String> POOL_WORDS = List.of(
            "error in allocating a connection",
            "connection could not be allocated",
            "max-pool-size",
            "unable to acquire jdbc connection",
            "no managed connections available");

    private static final int PATIENCE_SECONDS = 5;
    private static final String PROBE = "update engine_node set heartbeat_at = heartbeat_at where name = ?";

    private final Supplier<DataSource> database;
    private final String node;
    private final Supplier<Optional<String>> full;

    /** For the container's proxy only. */
    protected DatabaseOutages() {
        this(null, (String) null, null);
    }

    @Inject
    public DatabaseOutages(MigrationSettings settings, EngineNodes nodes, EmbeddedDisk disk) {
        this(() -> MigrationDatabase.of(settings), nodes.name(), disk::full);
    }

    /** @param full see {@link EmbeddedDisk#full} */
    public DatabaseOutages(Supplier<DataSource> database, String node, Supplier<Optional<String>> full) {
        this.database = database;
        this.node = node;
        this.full = full;
    }

    @Override
    public boolean causedBy(Throwable fault) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>(List.of(fault));
        while (!left.isEmpty()) {
            Throwable next = left.poll();
            if (seen.add(next)) {
                if (says(next) || next instanceof IOException && ofDatabase(seen)) {
                    return true;
                }
                addCauses(next, left);
            }
        }
        return away();
    }

    /** H2 has no state of its own for a file that it cannot write. */
    private static boolean ofDatabase(Set<Throwable> faults) {
        return faults.stream().anyMatch(SQLException.class::isInstance);
    }

    private static void addCauses(Throwable fault, Deque<Throwable> left) {
        if (fault.getCause() != null) {
            left.add(fault.getCause());
        }
        left.addAll(List.of(fault.getSuppressed()));
        if (fault instanceof SQLException sql && sql.getNextException() != null) {
            left.add(sql.getNextException());
        }
    }

    private static boolean says(Throwable fault) {
        if (fault instanceof SQLTransientConnectionException
                || fault instanceof SQLNonTransientConnectionException
                || fault instanceof SQLRecoverableException) {
            return true;
        }
        String state = fault instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
        String words = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        return STATES.stream().anyMatch(state::startsWith)
                || H2_STATES.contains(state)
                || POOL_WORDS.stream().anyMatch(words::contains);
    }

    @Override
    public Optional<String> full() {
        return full.get();
    }

    @Override
    public boolean away() {
        return full().isPresent() || !takesWrites();
    }

    /** On a connection of its own: the one of the fault may be broken alone. */
    private boolean takesWrites() {
        try (Connection connection = database.get().getConnection();
                PreparedStatement probe = connection.prepareStatement(PROBE)) {
            probe.setQueryTimeout(PATIENCE_SECONDS);
            probe.setString(1, node);
            probe.executeUpdate();
            return true;
        } catch (SQLException | IllegalStateException e) {
            LOG.log(Level.FINE, "a small write failed", e);
            return false;
        }
    }
}
