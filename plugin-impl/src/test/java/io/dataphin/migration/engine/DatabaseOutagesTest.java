package io.dataphin.migration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An outage of the database, whatever its form, never fails a record; any other fault of a store does in the end. */
class DatabaseOutagesTest {

    private Optional<String> full = Optional.empty();
    private final JdbcDataSource database = new JdbcDataSource();
    private final DatabaseOutages outages = new DatabaseOutages(() -> database, "node-1", () -> full);

    @BeforeEach
    void start() throws SQLException {
        database.setURL("jdbc:h2:mem:outages;DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection();
                Statement create = connection.createStatement()) {
            create.execute("create table if not exists engine_node (name varchar(100), heartbeat_at timestamp)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "08001", "53300", "53100", "57P01", "57P03", "58030", "25006", "90098", "90067", "90100",
                "90020"
            })
    void shouldKnowAnOutageByItsState(String state) {
        assertThat(outages.causedBy(wrapped(new SQLException("no", state)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"22001", "23505", "40P01", "42P01", "57014", "90005", "HYT00"})
    void shouldTakeOtherStatesForNoOutageWhileASmallWriteWorks(String state) {
        assertThat(outages.causedBy(wrapped(new SQLException("no", state)))).isFalse();
    }

    @Test
    void shouldKnowWhatPoolsAndDriversSay() {
        assertThat(outages.causedBy(wrapped(new SQLTransientConnectionException("time-out"))))
                .isTrue();
        assertThat(outages.causedBy(wrapped(new SQLException(
                        "Error in allocating a connection. Cause: In-use connections equal max-pool-size and expired"
                                + " max-wait-time. Cannot allocate more connections."))))
                .isTrue();
    }

    @Test
    void shouldLookAtFurtherAndSuppressedExceptions() {
        SQLException batch = new SQLException("batch", "HY000");
        batch.setNextException(new SQLException("gone", "08006"));
        assertThat(outages.causedBy(batch)).isTrue();

        IllegalStateException rollback = new IllegalStateException("rolled back");
        rollback.addSuppressed(new SQLException("gone", "57P01"));
        assertThat(outages.causedBy(rollback)).isTrue();
    }

    @Test
    void shouldTakeAnyFaultForAnOutageWhileASmallWriteFails() {
        DatabaseOutages away = new DatabaseOutages(DatabaseOutagesTest::closed, "node-1", Optional::empty);

        assertThat(away.causedBy(new IllegalStateException("whatever"))).isTrue();
        assertThat(away.away()).isTrue();
    }

    @Test
    void shouldTakeAFullDiskForAnOutageAlthoughASmallWriteWorks() {
        full = Optional.of("its disk is full");

        assertThat(outages.away()).isTrue();
        assertThat(outages.causedBy(new IllegalStateException("whatever"))).isTrue();
        assertThat(outages.full()).contains("its disk is full");
    }

    @Test
    void shouldKnowAFileThatTheDatabaseCannotWrite() {
        SQLException fault = new SQLException("General error", "HY000", new IOException("No space left on device"));

        assertThat(outages.causedBy(wrapped(fault))).isTrue();
        assertThat(outages.causedBy(new IllegalStateException(new IOException("reset"))))
                .isFalse();
    }

    @Test
    void shouldEndWithExceptionsThatCauseEachOther() {
        Exception one = new IOException("one");
        Exception two = new IOException("two", one);
        one.initCause(two);

        assertThat(outages.causedBy(one)).isFalse();
    }

    private static DataSource closed() {
        throw new IllegalStateException("no data source");
    }

    private static RuntimeException wrapped(SQLException fault) {
        return new PersistenceException("could not execute", new IllegalStateException(fault));
    }
}
