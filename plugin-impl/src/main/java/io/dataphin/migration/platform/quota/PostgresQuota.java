package io.dataphin.migration.platform.quota;

import io.dataphin.migration.api.call.Bucket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** Quotas that all nodes share: one row a bucket, moved by one statement, which is its own transaction. The one clock is the database's. */
public final class PostgresQuota implements Quota {

    /** Now in microseconds. */
    private static final String NOW = "cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";

    private static final String RESERVE = """
            update quota_bucket set next_at = greatest(next_at, %1$s) + ? where bucket = ?
            returning next_at - ? - %1$s""".formatted(NOW);
    private static final String POSTPONE =
            "update quota_bucket set next_at = greatest(next_at, %s + ?) where bucket = ?".formatted(NOW);
    private static final String LINE = "select next_at - %s from quota_bucket where bucket = ?".formatted(NOW);
    private static final String OPEN =
            "insert into quota_bucket (bucket, next_at) values (?, 0) on conflict do nothing";

    /** However slow the database is, a call may be sent this late: otherwise none could. */
    private static final Duration LEAST = Duration.ofMillis(5);

    private final DataSource database;
    private final LongSupplier nanos;
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    /** @param nanos a clock of this process that never goes back, e.g. {@link System#nanoTime} */
    public PostgresQuota(DataSource database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
    }

    /**
     * {@inheritDoc}
     *
     * @throws QuotaUnavailableException when the database does not answer
     */
    @Override
    public Reservation reserve(Bucket bucket, int count) {
        long spacing = micros(Quota.spacing(bucket).plusNanos(999));
        try (Connection connection = connect(bucket);
                PreparedStatement statement = connection.prepareStatement(RESERVE)) {
            statement.setLong(1, count * spacing);
            statement.setString(2, bucket.name());
            statement.setLong(3, count * spacing);
            long asked = nanos.getAsLong();
            long wait = Math.max(0, number(statement, bucket));
            long answered = nanos.getAsLong();
            return new Reservation(nanos, answered + wait * 1000, spacing * 1000, count, latest(answered - asked));
        } catch (SQLException e) {
            throw new QuotaUnavailableException(e);
        }
    }

    @Override
    public void postpone(Bucket bucket, Duration time) {
        try (Connection connection = connect(bucket);
                PreparedStatement statement = connection.prepareStatement(POSTPONE)) {
            statement.setLong(1, micros(time));
            statement.setString(2, bucket.name());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new QuotaUnavailableException(e);
        }
    }

    @Override
    public Duration line(Bucket bucket) {
        try (Connection connection = connect(bucket);
                PreparedStatement statement = connection.prepareStatement(LINE)) {
            statement.setString(1, bucket.name());
            return Duration.ofNanos(Math.max(0, number(statement, bucket)) * 1000);
        } catch (SQLException e) {
            throw new QuotaUnavailableException(e);
        }
    }

    private Connection connect(Bucket bucket) throws SQLException {
        Connection connection = database.getConnection();
        try {
            open(connection, bucket.name());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void open(Connection connection, String bucket) throws SQLException {
        if (!open.contains(bucket)) {
            try (PreparedStatement insert = connection.prepareStatement(OPEN)) {
                insert.setString(1, bucket);
                insert.executeUpdate();
            }
            open.add(bucket);
        }
    }

    /** The database's place may be as much earlier than ours as its answer took: that is taken off. */
    private static Duration latest(long nanosOfAnswer) {
        Duration left = LATEST.minusNanos(nanosOfAnswer);
        return left.compareTo(LEAST) > 0 ? left : LEAST;
    }

    private long number(PreparedStatement statement, Bucket bucket) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                open.remove(bucket.name());
                throw new SQLException("the quota has no row");
            }
            return row.getLong(1);
        }
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1000;
    }
}
