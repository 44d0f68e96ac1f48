package io.dataphin.migration.rate;

import io.dataphin.migration.acs.CallLimit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Lines in a table that all nodes share. A place costs one statement, which is its own transaction, and the one clock is the database's.
 */
final class PostgresPlaces implements Places {

    /** A place that is used later than this is lost. */
    static final Duration LATEST = Duration.ofMillis(200);

    /** Now in microseconds. */
    private static final String NOW = "cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";

    private static final String NEXT = """
            update call_line set next_at = greatest(next_at, %1$s - ?) + ?
            where bucket = ? and greatest(next_at, %1$s - ?) - %1$s <= ?
            returning next_at - %1$s""".formatted(NOW);
    private static final String LOOK = "select next_at - %s from call_line where bucket = ?".formatted(NOW);
    private static final String POSTPONE =
            "update call_line set next_at = greatest(next_at, %s + ?) where bucket = ?".formatted(NOW);
    private static final String OPEN = "insert into call_line (bucket, next_at) values (?, 0) on conflict do nothing";

    private final DataSource database;
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    PostgresPlaces(DataSource database) {
        this.database = database;
    }

    @Override
    public Duration next(CallLimit limit, Duration longest) {
        String bucket = limit.bucket();
        Pace pace = Pace.shared(limit.ratePerSecond());
        try (Connection connection = database.getConnection()) {
            open(connection, bucket);
            try (PreparedStatement take = connection.prepareStatement(NEXT)) {
                take.setLong(1, pace.credit());
                take.setLong(2, pace.spacing());
                take.setString(3, bucket);
                take.setLong(4, pace.credit());
                take.setLong(5, micros(longest));
                try (ResultSet taken = take.executeQuery()) {
                    return taken.next() ? until(taken.getLong(1) - pace.spacing()) : look(connection, bucket);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Other nodes' calls are not seen here: places that were missed must not be made up for at once, so a late one is lost. */
    @Override
    public Duration use(CallLimit limit, Duration late, Duration longest) {
        return late.compareTo(LATEST) < 0 ? Duration.ZERO : next(limit, longest);
    }

    private static Duration look(Connection connection, String bucket) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(LOOK)) {
            look.setString(1, bucket);
            try (ResultSet found = look.executeQuery()) {
                found.next();
                return until(found.getLong(1));
            }
        }
    }

    @Override
    public void sending(CallLimit limit) {
        // nobody counts here, see Pace#shared
    }

    @Override
    public void ended(CallLimit limit) {
        // nor is it asked when calls arrived
    }

    @Override
    public void postpone(CallLimit limit, Duration time) {
        String bucket = limit.bucket();
        try (Connection connection = database.getConnection()) {
            open(connection, bucket);
            try (PreparedStatement postpone = connection.prepareStatement(POSTPONE)) {
                postpone.setLong(1, micros(time));
                postpone.setString(2, bucket);
                postpone.executeUpdate();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void open(Connection connection, String bucket) throws SQLException {
        if (open.contains(bucket)) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(OPEN)) {
            insert.setString(1, bucket);
            insert.executeUpdate();
        }
        open.add(bucket);
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1000;
    }

    private static Duration until(long micros) {
        return Duration.ofNanos(micros * 1000);
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the database gave no place for a call", e);
    }
}
