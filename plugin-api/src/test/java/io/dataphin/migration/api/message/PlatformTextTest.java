package io.dataphin.migration.api.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.api.spi.TargetPublishing.Attempt;
import io.dataphin.migration.api.spi.TargetPublishing.AttemptState;
import io.dataphin.migration.api.spi.TaskInstance;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformTextTest {

    private static final String LONG = "x".repeat(5_000);

    @Test
    void shouldShowWhatNoDatabaseTakes() {
        String fit = "a\tb 😀 ␀";

        assertThat(PlatformText.storable("a\0b\ud83dc\ude00")).isEqualTo("a␀b�c�");
        assertThat(PlatformText.storable(fit)).isSameAs(fit);
        assertThat(PlatformText.storable(null)).isNull();
        assertThat(PlatformText.unreadable("a\0b"))
                .as("what was not made fit yet")
                .isFalse();
        assertThat(PlatformText.unreadable(PlatformText.storable("a\0b"))).isTrue();
    }

    @Test
    void shouldPutTextOnOneLine() {
        assertThat(PlatformText.line("\u0000a\nb\t\u0007c\u0085d\r\n", 20)).isEqualTo("a b  c d");
        assertThat(PlatformText.line(null, 20)).isEmpty();
    }

    @Test
    void shouldNotCutCharacterIntoHalves() {
        assertThat(PlatformText.line("ab😀", 3)).isEqualTo("ab");
        assertThat(PlatformText.line("ab😀", 4)).isEqualTo("ab😀");
        assertThat(PlatformText.line("a\uD83Db\uDE00", 9)).isEqualTo("a\uFFFDb\uFFFD");
    }

    @Test
    void shouldBoundWhatIsKeptOfAnAnswer() {
        PlatformAnswer answer = new PlatformAnswer("CreateStreamTask", 503, LONG, "\u0001" + LONG, LONG);

        assertThat(answer.code()).hasSize(100);
        assertThat(answer.message()).hasSize(999).doesNotContain("\u0001");
        assertThat(answer.requestId()).hasSize(200);
    }

    @Test
    void shouldBoundInstancesAttemptsAndSubmits() {
        TaskInstance instance = new TaskInstance(LONG, LONG, LONG, null);
        Attempt attempt = new Attempt(1, null, AttemptState.FAILED, LONG);
        SubmitProgress.Failed failed = new SubmitProgress.Failed(LONG, LONG, LONG, List.of(), List.of(), "R");

        assertThat(instance.status()).hasSize(40);
        assertThat(instance.jobId()).hasSize(200);
        assertThat(attempt.message()).hasSize(1000);
        assertThat(failed.code()).hasSize(100);
        assertThat(failed.message()).hasSize(1000);
        assertThat(failed.log()).hasSize(5000);
    }
}
