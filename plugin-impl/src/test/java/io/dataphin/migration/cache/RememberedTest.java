package io.dataphin.migration.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final HandClock clock = new HandClock();
    private final AtomicInteger calls = new AtomicInteger();
    private final Remembered<String, Integer> remembered = new Remembered<>(Duration.ofSeconds(30), clock);

    @Test
    void shouldAskOnceUntilTheTimeIsOver() {
        assertThat(remembered.get("key", key -> calls.incrementAndGet())).isEqualTo(1);
        clock.pass(Duration.ofSeconds(29));
        assertThat(remembered.get("key", key -> calls.incrementAndGet())).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        assertThat(remembered.get("key", key -> calls.incrementAndGet())).isEqualTo(2);
    }

    @Test
    void shouldAskAgainWhatWasForgotten() {
        remembered.get("key", key -> calls.incrementAndGet());
        remembered.forget("key");

        assertThat(remembered.get("key", key -> calls.incrementAndGet())).isEqualTo(2);
    }

    @Test
    void shouldRememberAFailureForASecondOnly() {
        assertThatThrownBy(() -> remembered.get("key", this::fail)).isInstanceOf(PlatformUnavailableException.class);
        assertThatThrownBy(() -> remembered.get("key", this::fail)).isInstanceOf(PlatformUnavailableException.class);
        assertThat(calls).hasValue(1);

        clock.pass(Duration.ofSeconds(1));
        assertThat(remembered.get("key", key -> 42)).isEqualTo(42);
    }

    private Integer fail(String key) {
        calls.incrementAndGet();
        PlatformAnswer none = PlatformAnswer.none("ListProjects", "connection refused");
        throw new PlatformUnavailableException(Platform.TARGET, none, Duration.ZERO, null);
    }
}
