package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogTailTest {

    @Test
    void shouldKeepAShortLogAsItIsWithEachLineEnded() {
        assertThat(LogTail.of("")).isEmpty();
        assertThat(LogTail.of("  at line 3, column 11\r\n\tSELECT '订单'"))
                .isEqualTo("  at line 3, column 11\n\tSELECT '订单'\n");
    }

    @Test
    void shouldKeepTheLast200LinesOfALongLog() {
        String log =
                IntStream.rangeClosed(1, 100_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));

        assertThat(LogTail.of(log).lines())
                .hasSize(200)
                .startsWith("line 99801")
                .endsWith("line 100000");
    }

    @Test
    void shouldCutALineThatIsTooLongBetweenCharacters() {
        assertThat(LogTail.of("x".repeat(4000))).isEqualTo("x".repeat(4000) + "\n");
        assertThat(LogTail.of("x".repeat(3999) + "\uD83D\uDE00" + "y".repeat(10_000_000)))
                .isEqualTo("x".repeat(3999) + "\u2026\n");
    }

    @Test
    void shouldShowNothingThatATerminalWouldObey() {
        assertThat(LogTail.of("a\u001B[31mb\u0000c\u007Fd\u009Be\u202Ef\u2066g"))
                .isEqualTo("a [31mb c d e f g\n");
    }
}
