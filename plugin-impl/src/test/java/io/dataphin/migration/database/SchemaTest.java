package io.dataphin.migration.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens at the start when the database does not do what it should, with the real driver. */
class SchemaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Test
    void shouldGiveADatabaseUpThatTakesConnectionsAndSaysNothing() throws IOException {
        try (OddDatabase silent = OddDatabase.silent()) {
            assertThat(refusal(silent.settings())).contains("it does not answer");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28P01 | it refuses the user or the password; look at migration.datasource.user",
                "28000 | it refuses the user or the password; look at migration.datasource.user",
                "3D000 | there is no such database; create it, or look at migration.datasource.url",
                "53300 | it takes no more connections",
                "57P03 | it is starting or stopping",
            })
    void shouldSayWhyTheLoginWasRefused(String state, String words) throws IOException {
        try (OddDatabase refusing = OddDatabase.refusing(state)) {
            assertThat(refusal(refusing.settings())).contains(words);
        }
    }

    @Test
    void shouldSayThatTheHostIsNotKnown() {
        assertThat(refusal(OddDatabase.settings("no-such-host.invalid"))).contains("its host is not known");
    }

    /** The line that an administrator reads. */
    private static String refusal(MigrationSettings settings) {
        SQLException failure = assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThrows(SQLException.class, () -> Schema.bringUpToDate(settings, null, PATIENCE)));
        String line = DatabaseFault.line(settings, failure);
        assertThat(line).startsWith("MIGRATION DATABASE jdbc:postgresql://").doesNotContain("hunter2", "\n");
        return line;
    }
}
