package io.dataphin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SandboxMainTest {
    private static final int SIGTERM = 143;

    @Test
    void shouldSayReadyAndStopOnSigterm() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxMain.class.getName(),
                        "--port",
                        "0",
                        "--quiet")
                .start();

        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).matches("SANDBOX READY http://127\\.0\\.0\\.1:\\d+");
            process.destroy();

            assertThat(process.waitFor()).isEqualTo(SIGTERM);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void shouldStartInUnderTwoSeconds() {
        long best = LongStream.range(0, 3).map(run -> startMillis()).min().orElseThrow();

        assertThat(best).isLessThan(2_000);
    }

    private static long startMillis() {
        Instant before = Instant.now();
        try (Sandbox sandbox = Sandbox.start(0)) {
            assertThat(sandbox.port()).isPositive();
            return Duration.between(before, Instant.now()).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
