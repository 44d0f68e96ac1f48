package io.dataphin.migration.platform.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.flow.simulation.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D11: the quota is kept, whatever the mix of callers. */
class QuotaTest {

    private static final int SEEDS = 200;

    private final VirtualClock clock = new VirtualClock();
    private final Quota quota = new LocalQuota(clock::nanos);

    @ParameterizedTest(name = "{0} a second")
    @ValueSource(doubles = {0.5, 1, 2, 2.5, 5, 20, 50})
    void shouldHoldNoMoreThanQuotaInAnySlidingSecond(double perSecond) {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Long> sends = new Mix(perSecond, new Random(seed)).run();

            assertThat(sends).as("seed %d", seed).hasSizeGreaterThan(20);
            SlidingSecond.shouldNeverHoldMoreThan(perSecond, sends);
        }
    }

    @ParameterizedTest(name = "{0} a second")
    @ValueSource(doubles = {0.5, 1, 2, 5, 20, 50})
    void shouldGiveOutWholeQuotaButForRoomForLateCalls(double perSecond) {
        Bucket bucket = bucket(perSecond);
        long last = 0;
        for (int i = 0; i < 1000; i++) {
            last = quota.reserve(bucket, 1).untilNext().toNanos();
        }

        assertThat(last / 1e9).isBetween(999 / perSecond, 999 / perSecond * 1.031);
    }

    @Test
    void shouldPlaceCallsOfOneReservationEvenlyAndOthersBehindThem() {
        Bucket bucket = bucket(5);
        Reservation first = quota.reserve(bucket, 3);
        Reservation second = quota.reserve(bucket, 1);

        assertThat(first.untilNext()).isZero();
        first.use();
        assertThat(first.untilNext()).isEqualTo(Duration.ofMillis(206));
        first.use();
        assertThat(first.untilNext()).isEqualTo(Duration.ofMillis(412));
        assertThat(first.left()).isEqualTo(1);
        assertThat(second.untilNext()).isEqualTo(Duration.ofMillis(618));
    }

    @Test
    void shouldNotLetCallsAfterAnIdleTimeGoAtOnce() {
        Bucket bucket = bucket(5);
        quota.reserve(bucket, 5);
        clock.pass(Duration.ofMinutes(1));

        Reservation later = quota.reserve(bucket, 2);

        assertThat(later.untilNext()).isZero();
        later.use();
        assertThat(later.untilNext()).isEqualTo(Duration.ofMillis(206));
    }

    @Test
    void shouldLosePlaceAfterThirtyMilliseconds() {
        Reservation place = quota.reserve(bucket(5), 1);

        clock.pass(Quota.LATEST);
        assertThat(place.late()).isFalse();
        clock.pass(Duration.ofNanos(1));
        assertThat(place.late()).isTrue();
    }

    @Test
    void shouldPostponeWhatIsNotGivenOutYetAndNeverBringItForward() {
        Bucket bucket = bucket(5);
        quota.postpone(bucket, Duration.ofSeconds(3));
        quota.postpone(bucket, Duration.ofSeconds(1));

        assertThat(quota.line(bucket)).isEqualTo(Duration.ofSeconds(3));
        assertThat(quota.reserve(bucket, 1).untilNext()).isEqualTo(Duration.ofSeconds(3));
        assertThat(quota.line(bucket)).isEqualTo(Duration.ofMillis(3206));
    }

    @Test
    void shouldKeepBucketsApart() {
        quota.postpone(bucket(5), Duration.ofSeconds(3));

        assertThat(quota.reserve(bucket(50), 1).untilNext()).isZero();
    }

    @Test
    void shouldGiveNoPlaceTwice() {
        Reservation place = quota.reserve(bucket(5), 1);
        place.use();

        assertThatThrownBy(place::use).isInstanceOf(IllegalStateException.class);
    }

    private static Bucket bucket(double perSecond) {
        return new Bucket(Platform.TARGET, "test/" + perSecond, perSecond);
    }

    /** Persons and flows that take 1 to 5 places at odd times, use them up to {@link Quota#LATEST} late, or let them pass. */
    private static final class Mix {

        private final VirtualClock clock = new VirtualClock();
        private final Quota quota = new LocalQuota(clock::nanos);
        private final PriorityQueue<Event> events = new PriorityQueue<>();
        private final List<Long> sends = new ArrayList<>();
        private final Bucket bucket;
        private final Random random;

        /** @param places null when places are to be taken */
        private record Event(long at, Reservation places) implements Comparable<Event> {
            @Override
            public int compareTo(Event other) {
                return Long.compare(at, other.at);
            }
        }

        private Mix(double perSecond, Random random) {
            this.bucket = bucket(perSecond);
            this.random = random;
        }

        private List<Long> run() {
            long at = 0;
            long spacing = Quota.spacing(bucket).toNanos();
            for (int i = 0; i < 60; i++) {
                events.add(new Event(at, null));
                // crowds, ordinary load and idle times
                at += (long) (spacing * new double[] {0, 0.3, 2, 12}[random.nextInt(4)] * random.nextDouble());
            }
            while (!events.isEmpty()) {
                Event event = events.remove();
                clock.moveTo(event.at());
                if (event.places() == null) {
                    reserve();
                } else {
                    use(event.places());
                }
            }
            return sends;
        }

        private void reserve() {
            if (random.nextInt(20) == 0) {
                quota.postpone(bucket, Duration.ofMillis(random.nextInt(2000)));
            }
            plan(quota.reserve(bucket, 1 + random.nextInt(5)));
        }

        private void plan(Reservation places) {
            long late = random.nextInt(10) == 0 ? Quota.LATEST.toNanos() : random.nextLong(Quota.LATEST.toNanos() + 1);
            events.add(new Event(clock.nanos() + Math.max(0, places.untilNext().toNanos() + late), places));
        }

        private void use(Reservation places) {
            assertThat(places.late()).isFalse();
            places.use();
            if (random.nextInt(10) > 0) {
                sends.add(clock.nanos());
            }
            if (places.left() > 0) {
                plan(places);
            }
        }
    }
}
