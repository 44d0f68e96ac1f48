package io.dataphin.migration.acs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.identity.CallContext.Patience;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallRateTest {

    private static final CallLimit LEVEL_1 = new CallLimit("dataphin/1", 20);
    private static final CallLimit LEVEL_3 = new CallLimit("dataphin/3", 5);

    private final FakeTime time = new FakeTime();
    private final CallRate rate = new CallRate(Platform.TARGET, time.limiter(), time);

    @Test
    void shouldRefuseStepWhosePlaceIsStillToCome() {
        for (int i = 0; i < 2; i++) {
            rate.acquire("GetStreamTask", LEVEL_1, Patience.REFUSE);
        }

        CallRateExceededException refusal = catchThrowableOfType(
                CallRateExceededException.class, () -> rate.acquire("GetStreamTask", LEVEL_1, Patience.REFUSE));

        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofMillis(50));
        assertThat(refusal.platform()).isEqualTo(Platform.TARGET);
        assertThat(refusal.answer().action()).isEqualTo("GetStreamTask");
    }

    @Test
    void shouldSitOutAWaitThatIsShorterThanComingBack() {
        CallLimit fast = new CallLimit("dataphin/1", 50);
        for (int i = 0; i < 6; i++) {
            rate.acquire("GetStreamTask", fast, Patience.REFUSE);
        }

        assertThat(time.waits()).containsExactly(Duration.ofMillis(20));
    }

    @Test
    void shouldSendStepsAndPeopleInTheOrderInWhichTheyAsked() {
        rate.acquire("CreateStreamTask", LEVEL_3, Patience.REFUSE);
        assertThatThrownBy(() -> rate.acquire("CreateStreamTask", LEVEL_3, Patience.REFUSE))
                .isInstanceOf(CallRateExceededException.class);

        rate.acquire("CreateStreamTask", LEVEL_3, Patience.WAIT);

        assertThat(time.waits()).containsExactly(Duration.ofMillis(400));
    }

    @Test
    void shouldKeepRateOverTime() {
        for (int i = 0; i < 100; i++) {
            rate.acquire("CreateStreamTask", LEVEL_3, Patience.WAIT);
        }

        assertThat(Duration.ofNanos(time.nanos())).isEqualTo(Duration.ofMillis(99 * 200));
    }

    @Test
    void shouldCountBucketsApart() {
        rate.acquire("CreateStreamTask", LEVEL_3, Patience.REFUSE);
        rate.acquire("GetStreamTask", LEVEL_1, Patience.REFUSE);

        assertThatThrownBy(() -> rate.acquire("CreateStreamTask", LEVEL_3, Patience.REFUSE))
                .isInstanceOf(CallRateExceededException.class);
    }

    @Test
    void shouldGiveNoPlaceWhilePaused() {
        rate.acquire("CreateStreamTask", LEVEL_3, Patience.WAIT);
        rate.pause(LEVEL_3, Duration.ofSeconds(2));

        rate.acquire("CreateStreamTask", LEVEL_3, Patience.WAIT);

        assertThat(Duration.ofNanos(time.nanos())).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void shouldWaitNotLongerThanThreeSeconds() {
        rate.acquire("CreateStreamTask", LEVEL_3, Patience.WAIT);
        rate.pause(LEVEL_3, Duration.ofSeconds(4));

        CallRateExceededException refusal = catchThrowableOfType(
                CallRateExceededException.class, () -> rate.acquire("CreateStreamTask", LEVEL_3, Patience.WAIT));

        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(4));
        assertThat(time.waits()).isEmpty();
    }
}
