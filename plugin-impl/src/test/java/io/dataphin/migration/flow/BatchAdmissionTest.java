package io.dataphin.migration.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.platform.quota.LocalQuota;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How many waiting flows begin, and whose. */
class BatchAdmissionTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Bucket READS = new Bucket(Platform.TARGET, "reads", 50);
    private static final Bucket CREATES = new Bucket(Platform.TARGET, "creates", 5);

    private final List<Admissions.Group> groups = new ArrayList<>();
    private final List<String> admitted = new ArrayList<>();
    private final LocalQuota quota = new LocalQuota(() -> 0);
    private Instant now = NOON;
    private int looks;

    private final BatchAdmission admission =
            new BatchAdmission(new Waiting(), quota, () -> List.of(READS, CREATES), new Now());

    private final class Now extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private final class Waiting implements Admissions {
        @Override
        public List<Group> groups(Instant at) {
            looks++;
            return groups;
        }

        @Override
        public List<FlowId> admit(Group group, int count, Instant at) {
            admitted.add(count + " of " + group.personId() + "/" + group.batchId());
            return LongStream.range(0, count)
                    .mapToObj(number -> new FlowId(group.kind(), number, 1))
                    .toList();
        }
    }

    private void group(String person, long batch, long waiting, long active) {
        groups.add(new Admissions.Group(FlowKind.MIGRATE, person, batch, waiting, active));
    }

    @Test
    void shouldAdmitHalfASecondsWorkOfTheScarcestQuotaAtOnce() {
        group("li", 1, 40, 0);

        assertThat(admission.tick()).hasSize(2);
    }

    @Test
    void shouldKeepTheScarcestQuotaBusyAndNoMore() {
        group("li", 1, 40, 11);
        assertThat(admission.tick()).hasSize(1);

        groups.clear();
        group("li", 1, 39, 12);
        now = NOON.plusSeconds(2);
        assertThat(admission.tick()).isEmpty();
    }

    @Test
    void shouldAdmitNothingWhileTheLineOfABucketIsLong() {
        group("li", 1, 40, 0);
        quota.reserve(READS, 40);

        assertThat(admission.tick()).isEmpty();
    }

    /** At one call a second even one call that waits is a longer line than usual. */
    @Test
    void shouldAdmitWhileFewCallsWaitForAVeryLowQuota() {
        Bucket low = new Bucket(Platform.TARGET, "low", 1);
        BatchAdmission lowQuota = new BatchAdmission(new Waiting(), quota, () -> List.of(low), new Now());
        group("li", 1, 40, 0);
        quota.reserve(low, 1);

        assertThat(lowQuota.tick()).hasSize(1);

        quota.reserve(low, 2);
        now = NOON.plusSeconds(2);
        assertThat(lowQuota.tick()).isEmpty();
    }

    @Test
    void shouldServeWhoeverHasTheFewestActiveFlows() {
        group("li", 1, 40, 3);
        group("wang", 2, 1, 0);
        group("zhao", 3, 5, 1);

        admission.tick();

        assertThat(admitted).containsExactly("1 of wang/2", "1 of zhao/3");
    }

    @Test
    void shouldShareAPersonsTurnBetweenTheBatchesOfThatPerson() {
        group("li", 1, 960, 4);
        group("li", 2, 1, 0);

        admission.tick();

        assertThat(admitted).containsExactly("1 of li/2", "1 of li/1");
    }

    @Test
    void shouldServeAPersonWithOneBatchAsOftenAsOneWithMany() {
        LongStream.rangeClosed(1, 25).forEach(batch -> group("li", batch, 40, 0));
        group("wang", 99, 40, 0);

        admission.tick();

        assertThat(admitted).containsExactly("1 of li/1", "1 of wang/99");
    }

    @Test
    void shouldLookSeldomWhileNothingHappens() {
        admission.tick();
        now = now.plusMillis(200);
        admission.tick();
        assertThat(looks).isEqualTo(1);

        admission.wake();
        admission.tick();
        now = now.plus(Duration.ofSeconds(4));
        admission.tick();
        assertThat(looks).isEqualTo(3);
    }
}
