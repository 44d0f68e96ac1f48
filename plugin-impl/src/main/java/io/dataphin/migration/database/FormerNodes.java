package io.dataphin.migration.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Nodes of a former version that still work on a shared database. They do not know the new schema, so it is not brought up to date before they are
 * stopped.
 */
final class FormerNodes {

    /** Each node does a recurring task every 5 s, or gives a heartbeat every second while it works. */
    static final Duration SILENT = Duration.ofSeconds(15);

    private static final String ALIVE = """
            select count(*) from scheduled_tasks where last_heartbeat > ? or last_success > ?""";

    private FormerNodes() {}

    /** Says that the start waits; an administrator reads it. */
    static final class StillWorkingException extends RuntimeException {
        private StillWorkingException() {
            super("nodes of the former version still work on it; stop them, then the upgrade begins by itself within "
                    + SILENT.toSeconds() + " s");
        }
    }

    /**
     * Checks that there are none.
     *
     * @throws StillWorkingException when there are
     */
    static void requireGone(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(ALIVE)) {
            count.setObject(1, now.minus(SILENT).atOffset(ZoneOffset.UTC));
            count.setObject(2, now.minus(SILENT).atOffset(ZoneOffset.UTC));
            try (ResultSet row = count.executeQuery()) {
                if (row.next() && row.getLong(1) > 0) {
                    throw new StillWorkingException();
                }
            }
        }
    }
}
