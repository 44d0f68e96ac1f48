package io.dataphin.migration.it.support.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final int port = FreePorts.any();

    @Test
    void shouldBeReadyOnceTheAddressAnswers() {
        try (ChildProcess child = standIn(Integer.toString(port), "200")) {
            child.start();
            child.awaitReady(PATIENCE);

            assertThat(child.isAlive()).isTrue();
            assertThat(ProcessHandle.of(child.pid())).isPresent();
            assertThat(child.log().lines()).containsExactly("stand-in starts");
        }
    }

    @Test
    void shouldShowTheLogWhenTheProcessEndsEarly() {
        ChildProcess child = standIn();
        child.start();

        assertThatExceptionOfType(ProcessFailedException.class)
                .isThrownBy(() -> child.awaitReady(PATIENCE))
                .withMessageContaining("ended with exit code 1 before it was ready")
                .withMessageContaining("ArrayIndexOutOfBoundsException");
    }

    @Test
    void shouldShowTheLogWhenTheTimeIsOver() {
        try (ChildProcess child = standIn(Integer.toString(port), "503")) {
            child.start();

            assertThatExceptionOfType(ProcessFailedException.class)
                    .isThrownBy(() -> child.awaitReady(Duration.ofSeconds(2)))
                    .withMessageContaining("within 2 s")
                    .withMessageContaining("stand-in starts");
        }
    }

    @Test
    void shouldNotWaitForWhatIsNotThere() {
        try (ChildProcess child = standIn(Integer.toString(port), "404")) {
            child.start();

            assertThatExceptionOfType(ProcessFailedException.class)
                    .isThrownBy(() -> child.awaitReady(PATIENCE))
                    .withMessageContaining("started without what should answer");
        }
    }

    @Test
    void shouldStartAgainAfterItWasKilled() {
        try (ChildProcess child = standIn(Integer.toString(port), "200")) {
            child.start();
            child.awaitReady(PATIENCE);
            long killed = child.pid();
            child.killHard();
            assertThat(child.isAlive()).isFalse();

            child.start();
            child.awaitReady(PATIENCE);

            assertThat(child.pid()).isNotEqualTo(killed);
            assertThat(child.log().lines()).as("lines of the last start").hasSize(1);
        }
    }

    @Test
    void shouldTellWhenItEnds() {
        try (ChildProcess child = standIn(Integer.toString(port), "200")) {
            child.start();
            child.awaitReady(PATIENCE);

            child.killHard();

            assertThat(child.onExit().orTimeout(30, TimeUnit.SECONDS).join()).isSameAs(child);
        }
    }

    @Test
    void shouldRefuseToStartOnceClosed() {
        ChildProcess child = standIn(Integer.toString(port), "200");
        child.close();

        assertThatIllegalStateException().isThrownBy(child::start).withMessageContaining("closed");
    }

    private ChildProcess standIn(String... arguments) {
        return new ChildProcess("stand-in", folder) {

            @Override
            protected List<String> arguments() {
                List<String> java = List.of(
                        "-cp", Path.of("target/test-classes").toAbsolutePath().toString(), StandIn.class.getName());
                return Stream.concat(java.stream(), List.of(arguments).stream()).toList();
            }

            @Override
            protected URI readyAddress() {
                return URI.create("http://localhost:" + port + "/ready");
            }

            @Override
            protected boolean startIsOver() {
                return isAlive() && !log().lines().isEmpty();
            }
        };
    }
}
