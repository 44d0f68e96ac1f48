package io.dataphin.migration.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Rows that go with a change of a record, as plain statements. Each step of each record writes them, and one statement takes a fraction of
 * what entities cost that are looked up, compared and written back. One text for H2 and PostgreSQL.
 */
final class SideRows {

    private static final String CLOSE_INTENTS = """
            update write_intent set closed_at = ?, result = ?, request_id = ? where record_id = ? and closed_at is null""";
    private static final String FEED = """
            insert into change_feed (tenant_id, record_id, project_id, status, stage, at) values (?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE_VERDICTS = """
            update record_verification set checked_at = ?, fields_hash = ? where record_id = ?""";
    private static final String INSERT_VERDICTS = """
            insert into record_verification (checked_at, fields_hash, record_id, tenant_id) values (?, ?, ?, ?)""";

    private SideRows() {}

    /** Ends the open intents of a record. */
    static void closeIntents(Connection connection, long recordId, Instant now, Intent.Result result, String requestId)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CLOSE_INTENTS)) {
            setTime(update, 1, now);
            update.setString(2, result.name());
            update.setString(3, requestId);
            update.setLong(4, recordId);
            update.executeUpdate();
        }
    }

    /** Tells the feed how a record stands. */
    static void tellFeed(Connection connection, RecordEntity record, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(FEED)) {
            insert.setLong(1, record.tenantId);
            insert.setLong(2, record.id);
            insert.setLong(3, record.projectId);
            insert.setString(4, record.status.name());
            insert.setString(5, record.stage == null ? null : record.stage.name());
            setTime(insert, 6, now);
            insert.executeUpdate();
        }
    }

    /**
     * Keeps the verdicts on the fields of a record.
     *
     * @param checkedAt when source and target were compared; null before that
     */
    static void putVerdicts(Connection connection, RecordEntity record, Instant checkedAt, String fieldsHash)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE_VERDICTS)) {
            setVerdicts(update, record, checkedAt, fieldsHash);
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_VERDICTS)) {
            setVerdicts(insert, record, checkedAt, fieldsHash);
            insert.setLong(4, record.tenantId);
            insert.executeUpdate();
        }
    }

    private static void setVerdicts(
            PreparedStatement statement, RecordEntity record, Instant checkedAt, String fieldsHash)
            throws SQLException {
        setTime(statement, 1, checkedAt);
        statement.setString(2, fieldsHash);
        statement.setLong(3, record.id);
    }

    private static void setTime(PreparedStatement statement, int index, Instant time) throws SQLException {
        if (time == null) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(index, time.atOffset(ZoneOffset.UTC));
        }
    }
}
