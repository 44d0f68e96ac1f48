package io.dataphin.migration.web.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.security.LogCapture;
import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseOutageTest {

    private final EngineStub engine = new EngineStub();
    private final DatabaseOutage outage = new DatabaseOutage(engine);

    @ParameterizedTest
    @CsvSource({
        "08001, true",
        "08006, true",
        "57P01, true",
        "57P03, true",
        "53300, true",
        "90067, true",
        "90098, true",
        "90121, true",
        "57014, false",
        "42703, false",
        "23505, false",
        "90020, false",
        "40001, false",
    })
    void shouldTellALostConnectionFromAFaultOfOurs(String state, boolean away) {
        engine.ready = true;

        assertThat(outage.explains("A page", new IllegalStateException(new SQLException("no", state))))
                .isEqualTo(away);
    }

    @Test
    void shouldKnowThePoolOfAServerThatGivesNoConnection() {
        engine.ready = true;
        SQLException pool = new SQLException("none left", new ResourceAllocationException("none left"));

        assertThat(outage.explains("A page", new IllegalStateException(pool))).isTrue();
    }

    @Test
    void shouldAskTheDatabaseWhenTheFaultDoesNotTell() {
        assertThat(outage.explains("A page", new IllegalStateException("no"))).isTrue();
        engine.ready = true;
        assertThat(outage.explains("A page", new IllegalStateException("no"))).isFalse();
    }

    @Test
    void shouldTellInOneLineWhatTheDriverSaidAndNoStatement() {
        SQLException driver = new SQLTransientConnectionException("refused; SQL statement:\nselect secret");
        SQLException pool = new SQLException("Error in allocating a connection", "08001", driver);

        try (LogCapture log = new LogCapture(DatabaseOutage.class)) {
            outage.explains("A page was not shown", new IllegalStateException("select secret", pool));

            assertThat(log.lines()).containsExactly("A page was not shown, as the database does not answer: refused");
        }
    }
}
