package io.dataphin.migration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.flow.Outages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageWatchTest {

    private final List<String> said = new ArrayList<>();
    private final HandTimer timer = new HandTimer();
    private final Database database = new Database();
    private final OutageWatch watch = new OutageWatch(database, timer);

    @BeforeEach
    void connect() {
        watch.connect(() -> said.add("pause"), () -> said.add("resume"));
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void shouldPauseOnceUntilTheDatabaseAnswers() {
        watch.causedBy(new IllegalStateException("lost"));
        watch.causedBy(new IllegalStateException("lost"));
        timer.work.run();
        database.away = false;
        lookThreeTimes();

        assertThat(said).containsExactly("pause", "resume");
    }

    @Test
    void shouldEndThePauseAlthoughALookMetAnError() {
        watch.causedBy(new IllegalStateException("lost"));
        database.error = new StackOverflowError("too deep");
        timer.work.run();
        database.error = null;
        database.away = false;
        lookThreeTimes();

        assertThat(said).containsExactly("pause", "resume");
    }

    @Test
    void shouldLookAtTheDatabaseAfterAFailureOfWhichNoMoreIsKnown() {
        watch.check();
        watch.check();

        assertThat(said).containsExactly("pause");
    }

    @Test
    void shouldGoOnOnlyAfterGoodLooksInARow() {
        watch.check();
        database.away = false;
        timer.work.run();
        timer.work.run();
        database.away = true;
        timer.work.run();
        database.away = false;
        timer.work.run();
        timer.work.run();
        assertThat(said).containsExactly("pause");

        timer.work.run();

        assertThat(said).containsExactly("pause", "resume");
    }

    @Test
    void shouldNotPauseAfterAFailureWhileTheDatabaseAnswers() {
        database.away = false;

        watch.check();

        assertThat(said).isEmpty();
    }

    @Test
    void shouldPauseBeforeAWriteFailsForWantOfRoom() {
        assertThat(watch.hasRoom()).isTrue();
        database.full = Optional.of("its disk is full");
        assertThat(watch.hasRoom()).isFalse();
        assertThat(watch.hasRoom()).isFalse();
        assertThat(watch.watching()).isTrue();

        database.full = Optional.empty();
        database.away = false;
        lookThreeTimes();

        assertThat(said).containsExactly("pause", "resume");
        assertThat(watch.watching()).isFalse();
    }

    private void lookThreeTimes() {
        timer.work.run();
        timer.work.run();
        timer.work.run();
    }

    private static final class Database implements Outages {

        private Optional<String> full = Optional.empty();
        private boolean away = true;
        private Error error;

        @Override
        public Optional<String> full() {
            return full;
        }

        @Override
        public boolean causedBy(Throwable fault) {
            return true;
        }

        @Override
        public boolean away() {
            if (error != null) {
                throw error;
            }
            return away;
        }
    }

    /** Runs its work when told to. */
    private static final class HandTimer extends ScheduledThreadPoolExecutor {

        private Runnable work;

        private HandTimer() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long first, long pace, TimeUnit unit) {
            work = command;
            return super.schedule(() -> {}, 1, TimeUnit.DAYS);
        }
    }
}
