package io.dataphin.migration.platform.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.runtime.metrics.Meters;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeteredQuotaTest {

    private static final Bucket BUCKET = new Bucket(Platform.TARGET, "metered-test", 5);
    private static final double SPACING = Quota.spacing(BUCKET).toNanos() / 1e9;

    private final AtomicLong now = new AtomicLong(1_000_000_000L);
    private final Quota quota = new MeteredQuota(new LocalQuota(now::get), now::get);

    @Test
    void shouldShowHowFarAwayTheLastPlaceIsWithoutAsking() {
        quota.reserve(BUCKET, 1);
        assertThat(value("migration_call_line_seconds")).isZero();
        quota.reserve(BUCKET, 3);
        assertThat(value("migration_call_line_seconds")).isEqualTo(3 * SPACING);

        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(value("migration_call_line_seconds")).isZero();
        assertThat(value("migration_calls_delayed")).isEqualTo(3.0);
        assertThat(value("migration_call_rate_limit")).isEqualTo(5.0);
    }

    @Test
    void shouldCountRefusalsAndPostpone() {
        quota.postpone(BUCKET, Duration.ofSeconds(1));

        assertThat(quota.line(BUCKET)).isEqualTo(Duration.ofSeconds(1));
        assertThat(value("migration_calls_throttled")).isEqualTo(1.0);
    }

    @Test
    void shouldMeasureQuotasOfSeveralHostsTogetherAndNameNeitherHostNorCredential() {
        quota.reserve(new Bucket(Platform.SOURCE, "ververica/a.internal/vvp-retail/GetIt", 5), 4);
        quota.reserve(new Bucket(Platform.SOURCE, "ververica/b.internal/vvp-iot/GetIt", 5), 2);

        assertThat(value("migration_call_line_seconds", "ververica/GetIt")).isEqualTo(3 * SPACING);
        assertThat(value("migration_calls_delayed", "ververica/GetIt")).isEqualTo(4);
        assertThat(Meters.all())
                .allSatisfy(meter -> assertThat(meter.getId().toString()).doesNotContain("internal", "vvp-"));
    }

    private static double value(String name) {
        return value(name, BUCKET.name());
    }

    private static double value(String name, String bucket) {
        return Meters.registry()
                .get(name)
                .tag("bucket", bucket)
                .meter()
                .measure()
                .iterator()
                .next()
                .getValue();
    }
}
