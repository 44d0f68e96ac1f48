package io.dataphin.sandbox.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final class SteppingClock extends Clock {
        private long millis;

        @Override
        public long millis() {
            return millis;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final SteppingClock clock = new SteppingClock();
    private final Throttle throttle = new Throttle(clock);

    @Test
    void shouldSlideTheWindowInsteadOfRestartingIt() {
        pass(0);
        pass(600);

        clock.millis = 900;
        assertThat(throttle.refusedFor("key/3", 2)).isEqualTo(100);
        pass(1_000);
        clock.millis = 1_100;
        assertThat(throttle.refusedFor("key/3", 2)).isEqualTo(500);
    }

    @Test
    void shouldNotCountRefusedCalls() {
        pass(0);
        pass(0);
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.refusedFor("key/3", 2)).isPositive();
        }

        pass(1_000);
    }

    @Test
    void shouldKeepBucketsApart() {
        pass(0);
        pass(0);

        assertThat(throttle.refusedFor("key/1", 2)).isZero();
    }

    @Test
    void shouldBeUnlimitedWhenRateIsZero() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(throttle.refusedFor("key/3", 0)).isZero();
        }
    }

    private void pass(long at) {
        clock.millis = at;
        assertThat(throttle.refusedFor("key/3", 2)).isZero();
    }
}
