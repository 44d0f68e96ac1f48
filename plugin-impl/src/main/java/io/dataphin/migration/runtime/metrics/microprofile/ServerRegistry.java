package io.dataphin.migration.runtime.metrics.microprofile;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.cumulative.CumulativeCounter;
import io.micrometer.core.instrument.cumulative.CumulativeTimer;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.pause.PauseDetector;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** Serves counters, timers and gauges as metrics of the server. */
final class ServerRegistry extends SimpleMeterRegistry {

    private final MetricRegistry server;
    private final Set<String> served = ConcurrentHashMap.newKeySet();

    ServerRegistry(MetricRegistry server) {
        super(SimpleConfig.DEFAULT, Clock.SYSTEM);
        this.server = server;
        config().onMeterRemoved(
                        meter -> server.remove(new MetricID(meter.getId().getName(), tags(meter.getId()))));
    }

    @Override
    protected Counter newCounter(Meter.Id id) {
        var counter = server.counter(metadata(id, MetricUnits.NONE), tags(id));
        return new CumulativeCounter(id) {
            @Override
            public void increment(double amount) {
                super.increment(amount);
                counter.inc((long) amount);
            }
        };
    }

    @Override
    protected Timer newTimer(Meter.Id id, DistributionStatisticConfig statistics, PauseDetector pauses) {
        var timer = server.timer(metadata(id, MetricUnits.NANOSECONDS), tags(id));
        return new CumulativeTimer(id, clock, statistics, pauses, getBaseTimeUnit(), false) {
            @Override
            protected void recordNonNegative(long amount, TimeUnit unit) {
                super.recordNonNegative(amount, unit);
                timer.update(Duration.of(amount, unit.toChronoUnit()));
            }
        };
    }

    @Override
    protected <T> Gauge newGauge(Meter.Id id, T source, ToDoubleFunction<T> value) {
        Gauge gauge = super.newGauge(id, source, value);
        server.gauge(metadata(id, MetricUnits.NONE), gauge::value, tags(id));
        return gauge;
    }

    private Metadata metadata(Meter.Id id, String unit) {
        served.add(id.getName());
        return Metadata.builder()
                .withName(id.getName())
                .withDescription(id.getDescription())
                .withUnit(unit)
                .build();
    }

    private static Tag[] tags(Meter.Id id) {
        return id.getTags().stream()
                .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                .toArray(Tag[]::new);
    }

    /** Takes all metrics of this application out of the server. */
    @Override
    public void close() {
        super.close();
        served.forEach(server::remove);
        served.clear();
    }
}
