package io.dataphin.migration.runtime.metrics.microprofile;

import io.dataphin.migration.engine.EngineEvent;
import io.dataphin.migration.runtime.metrics.Counter;
import io.dataphin.migration.runtime.metrics.Gauge;
import io.dataphin.migration.runtime.metrics.Meter;
import io.dataphin.migration.runtime.metrics.MeterId;
import io.dataphin.migration.runtime.metrics.Meters;
import io.dataphin.migration.runtime.metrics.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** Hands every meter to the server's registry, as long as the engine runs. */
@ApplicationScoped
public class ServedMetrics {

    @Inject
    private MetricRegistry registry;

    private final Set<MeterId> served = ConcurrentHashMap.newKeySet();
    private final Consumer<Meter> listener = this::serve;

    void follow(@Observes EngineEvent event) {
        if (event == EngineEvent.WAITING || event == EngineEvent.STARTED) {
            // a start that waited for its database tells both
            Meters.ignore(listener);
            Meters.listen(listener);
        } else if (event == EngineEvent.STOPPING) {
            withdraw();
        }
    }

    private void serve(Meter meter) {
        if (!served.add(meter.id())) {
            return;
        }
        Metadata metadata = Metadata.builder()
                .withName(meter.id().name())
                .withDescription(meter.description())
                .withUnit(meter instanceof Timer ? MetricUnits.NANOSECONDS : MetricUnits.NONE)
                .build();
        Tag[] tags = tags(meter.id());
        if (meter instanceof Counter counter) {
            counter.forward(registry.counter(metadata, tags)::inc);
        } else if (meter instanceof Timer timer) {
            timer.forward(registry.timer(metadata, tags)::update);
        } else if (meter instanceof Gauge gauge) {
            registry.gauge(metadata, gauge::value, tags);
        }
    }

    private static Tag[] tags(MeterId id) {
        Tag[] tags = new Tag[id.tags().size() / 2];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = new Tag(id.tags().get(2 * i), id.tags().get(2 * i + 1));
        }
        return tags;
    }

    /** Leaves nothing of this application behind in the server. */
    private void withdraw() {
        Meters.ignore(listener);
        for (Meter meter : Meters.all()) {
            if (meter instanceof Counter counter) {
                counter.forward(null);
            } else if (meter instanceof Timer timer) {
                timer.forward(null);
            }
        }
        Set<String> names = ConcurrentHashMap.newKeySet();
        served.forEach(id -> names.add(id.name()));
        names.forEach(registry::remove);
        served.clear();
    }
}
