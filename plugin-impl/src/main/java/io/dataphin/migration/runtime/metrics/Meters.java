package io.dataphin.migration.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.function.Supplier;

/**
 * The meters of this process, with the descriptions that the metrics of the server show. Names are lower case with underscores, begin with
 * {@code migration_} and do not end with a unit that the kind of the meter adds ({@code _total}, {@code _seconds}). Tags are names and values in turn.
 */
public final class Meters {

    /** Measures itself, for the support bundle and for servers without metrics, and hands on to the registries that are added. */
    private static final CompositeMeterRegistry REGISTRY = new CompositeMeterRegistry().add(new SimpleMeterRegistry());

    private Meters() {}

    /** The registry of all meters, to add another one that serves them. */
    public static CompositeMeterRegistry registry() {
        return REGISTRY;
    }

    /** The counter of a name and tags; made when it is first asked for. */
    public static Counter counter(String name, String description, String... tags) {
        return Counter.builder(name).description(description).tags(tags).register(REGISTRY);
    }

    /** The timer of a name and tags; made when it is first asked for. */
    public static Timer timer(String name, String description, String... tags) {
        return Timer.builder(name).description(description).tags(tags).register(REGISTRY);
    }

    /** A value that is read when somebody looks. It takes the place of an earlier one of the same name and tags. */
    public static void gauge(String name, String description, Supplier<Number> value, String... tags) {
        Gauge.Builder<Supplier<Number>> gauge =
                Gauge.builder(name, value).description(description).tags(tags);
        List.copyOf(REGISTRY.find(name).tags(tags).gauges()).forEach(REGISTRY::remove);
        gauge.register(REGISTRY);
    }

    /** All meters that were used so far. */
    public static List<Meter> all() {
        return REGISTRY.getMeters();
    }
}
