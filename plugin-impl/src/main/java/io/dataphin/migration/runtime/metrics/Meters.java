package io.dataphin.migration.runtime.metrics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * All meters of this process. Made when they are first used; cheap enough for every call: no lock, no query. Whoever serves them to the
 * outside {@linkplain #listen listens} for new ones.
 */
public final class Meters {

    private static final Map<MeterId, Meter> ALL = new ConcurrentHashMap<>();
    private static final List<Consumer<Meter>> LISTENERS = new CopyOnWriteArrayList<>();

    private Meters() {}

    /**
     * The counter of a name and tags.
     *
     * @param description what it counts; that of the first use counts
     * @param tags names and values in turn
     */
    public static Counter counter(String name, String description, String... tags) {
        return (Counter) meter(new MeterId(name, tags), id -> new Counter(id, description));
    }

    /** The timer of a name and tags. */
    public static Timer timer(String name, String description, String... tags) {
        return (Timer) meter(new MeterId(name, tags), id -> new Timer(id, description));
    }

    /** A value that is read when somebody looks. A later one of the same name and tags takes the place of the earlier. */
    public static void gauge(String name, String description, DoubleSupplier value, String... tags) {
        Gauge gauge = (Gauge) meter(new MeterId(name, tags), id -> new Gauge(id, description));
        gauge.read(value);
    }

    private static Meter meter(MeterId id, java.util.function.Function<MeterId, Meter> make) {
        Meter known = ALL.get(id);
        if (known != null) {
            return known;
        }
        Meter made = make.apply(id);
        Meter earlier = ALL.putIfAbsent(id, made);
        if (earlier != null) {
            return earlier;
        }
        LISTENERS.forEach(listener -> listener.accept(made));
        return made;
    }

    /** All meters that were used so far. */
    public static Collection<Meter> all() {
        return List.copyOf(ALL.values());
    }

    /** Hears of every meter, those there are and those to come; of one that is made at this very moment perhaps twice. */
    public static void listen(Consumer<Meter> listener) {
        LISTENERS.add(listener);
        all().forEach(listener);
    }

    /** Hears of no further meter. */
    public static void ignore(Consumer<Meter> listener) {
        LISTENERS.remove(listener);
    }
}
