package io.dataphin.migration.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class FailureLogTest {

    private static final RuntimeException LOST =
            new IllegalStateException("outer", new SQLException("Connection refused", "08001"));
    private static final RuntimeException DEFECT = new IllegalStateException("a defect");

    private final List<LogRecord> lines = new ArrayList<>();
    private final FailureLog log = new FailureLog(logger(), "the feed cannot be read");

    private Logger logger() {
        Logger logger = Logger.getAnonymousLogger();
        logger.setFilter(line -> {
            lines.add(line);
            return false;
        });
        return logger;
    }

    @Test
    void shouldTellALostConnectionInOneLine() {
        log.failed(LOST);

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARNING);
            assertThat(new SimpleFormatter().formatMessage(line))
                    .isEqualTo("the feed cannot be read, as the database does not answer: Connection refused");
            assertThat(line.getThrown()).isNull();
        });
    }

    @Test
    void shouldTellAFileThatTheDatabaseCannotWriteInTheWordsOfTheSystem() {
        IOException full = new IOException("No space left on device");
        log.failed(new IllegalStateException(new SQLException(
                "General error; SQL statement:", "HY000", new IllegalStateException("Writing", full))));

        assertThat(lines)
                .singleElement()
                .extracting(line -> new SimpleFormatter().formatMessage(line))
                .isEqualTo("the feed cannot be read, as the database does not answer: No space left on device");
    }

    @Test
    void shouldTellAnotherCauseWithItsStackTrace() {
        log.failed(DEFECT);

        assertThat(lines).singleElement().extracting(LogRecord::getThrown).isSameAs(DEFECT);
    }

    @Test
    void shouldTellOnlyTheFirstOfFailuresInARow() {
        log.failed(LOST);
        log.failed(DEFECT);
        log.succeeded();
        log.failed(LOST);

        assertThat(lines).hasSize(2);
    }
}
