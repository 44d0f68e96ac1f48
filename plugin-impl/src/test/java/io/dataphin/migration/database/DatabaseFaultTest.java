package io.dataphin.migration.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFaultTest {

    private static final String URL = "jdbc:postgresql://db.example.com:5432/migration";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28P01 | migration.datasource.user and migration.datasource.password",
                "3D000 | no such database",
                "08001 | it does not answer",
                "53300 | no more connections",
                "57P03 | starting or stopping",
                "42501 | must own the database",
                "90020 | another process",
            })
    void shouldSayWhatIsWrongAndWhatToDo(String state, String words) {
        Exception failure = new IllegalStateException("outer", new SQLException("inner", state));

        assertThat(DatabaseFault.line(settings(Optional.empty()), failure))
                .startsWith("MIGRATION DATABASE " + URL + ": ")
                .contains(words);
    }

    @Test
    void shouldTellAnUnknownHostFromOneThatDoesNotAnswer() {
        Exception failure = new SQLException("no", "08001", new UnknownHostException("db.example.com"));

        assertThat(DatabaseFault.line(settings(Optional.empty()), failure)).contains("its host is not known");
    }

    @Test
    void shouldTellNoSecretNoStatementAndOneLine() {
        Exception failure = new SQLException("odd\nsecond line; SQL statement:\nselect secret", "XX000");

        assertThat(DatabaseFault.line(settings(Optional.empty()), failure))
                .contains("(odd)")
                .doesNotContain("hunter2", "select", "\n");
    }

    @Test
    void shouldSendToThePoolOfTheServer() {
        assertThat(DatabaseFault.line(settings(Optional.of("jdbc/migration")), new SQLException("no", "28000")))
                .startsWith("MIGRATION DATABASE jdbc/migration: ")
                .contains("the server's connection pool");
    }

    private static MigrationSettings settings(Optional<String> jndiName) {
        return DatabaseSettings.of(URL + "?password=hunter2", jndiName);
    }
}
