package io.dataphin.migration.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageLinesTest {

    private static final Exception LOST =
            new IllegalStateException("outer", new SQLException("Connection refused\nby the host", "08001"));

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final OutageLines lines = new OutageLines(nanos::get);
    private final Logger scheduler = Logger.getLogger("com.github.kagkarlsson.scheduler.RunUntilShutdown");
    private final Logger faces = Logger.getLogger(OutageLines.OF_FACES);
    private final Logger hibernate = Logger.getLogger(OutageLines.OF_HIBERNATE);
    private final List<LogRecord> written = new ArrayList<>();
    private final Handler reader = new Handler() {
        @Override
        public void publish(LogRecord line) {
            written.add(line);
        }

        @Override
        public void flush() {
            // nothing is kept
        }

        @Override
        public void close() {
            // nothing is held
        }
    };

    @BeforeEach
    void install() {
        lines.install();
        List.of(scheduler, faces, hibernate).forEach(logger -> {
            logger.addHandler(reader);
            logger.setUseParentHandlers(false);
        });
    }

    @AfterEach
    void remove() {
        lines.remove();
        List.of(scheduler, faces, hibernate).forEach(logger -> {
            logger.removeHandler(reader);
            logger.setUseParentHandlers(true);
        });
    }

    @Test
    void shouldLeaveOneLineAMinuteWithTheCauseInWords() {
        for (int i = 0; i < 120; i++) {
            scheduler.log(Level.SEVERE, "Unhandled exception. Will keep running.", LOST);
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }

        assertThat(written).hasSize(2).allSatisfy(line -> {
            assertThat(line.getThrown()).isNull();
            assertThat(line.getMessage())
                    .isEqualTo(
                            "Unhandled exception. Will keep running. (the database does not answer: Connection refused)");
        });
    }

    @Test
    void shouldLetEverythingElsePassUntouched() {
        Exception fault = new IllegalStateException(new SQLException("no such column", "42703"));

        scheduler.log(Level.SEVERE, "Unhandled exception", fault);
        scheduler.log(Level.SEVERE, "Unhandled exception", fault);
        scheduler.log(Level.INFO, "started");

        assertThat(written).extracting(LogRecord::getThrown).containsExactly(fault, fault, null);
    }

    @Test
    void shouldDropWhatIsSaidElsewhere() {
        faces.log(Level.INFO, "a page", LOST);
        hibernate.log(Level.INFO, "a row", LOST);
        faces.log(Level.INFO, "a page", new IllegalStateException("of ours"));

        assertThat(written).hasSize(1);
    }

    @Test
    void shouldLeaveNothingBehind() {
        lines.remove();

        assertThat(scheduler.getFilter()).isNull();
        assertThat(faces.getFilter()).isNull();
    }
}
