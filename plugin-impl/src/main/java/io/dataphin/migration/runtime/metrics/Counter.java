package io.dataphin.migration.runtime.metrics;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** Something that only grows. */
public final class Counter implements Meter {

    private final MeterId id;
    private final String description;
    private final LongAdder count = new LongAdder();
    private volatile LongConsumer forward = increment -> {};

    Counter(MeterId id, String description) {
        this.id = id;
        this.description = description;
    }

    /** One more. */
    public void increment() {
        add(1);
    }

    /** Some more. */
    public void add(long more) {
        count.add(more);
        forward.accept(more);
    }

    /** Tells every further increment, after what was counted so far; null for nobody. */
    public void forward(LongConsumer to) {
        forward = to == null ? increment -> {} : to;
        if (to != null && count.sum() > 0) {
            to.accept(count.sum());
        }
    }

    @Override
    public MeterId id() {
        return id;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Map<String, Double> values() {
        return Map.of("_total", (double) count.sum());
    }
}
