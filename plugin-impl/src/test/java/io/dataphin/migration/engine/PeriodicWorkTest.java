package io.dataphin.migration.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodicWorkTest {

    @Test
    void shouldReportErrorsAndNotEndItsTimer() {
        List<String> failed = new ArrayList<>();
        PeriodicWork heartbeat = new PeriodicWork(
                "a heartbeat",
                () -> {
                    throw new StackOverflowError("too deep");
                },
                (what, fault) -> failed.add(what + ": " + fault.getMessage()));

        assertThatCode(heartbeat::run).doesNotThrowAnyException();
        assertThat(failed).containsExactly("a heartbeat: too deep");
    }
}
