package io.dataphin.migration.runtime.metrics;

import java.util.Map;
import java.util.function.DoubleSupplier;

/** Something that goes up and down; read when somebody looks. */
public final class Gauge implements Meter {

    private final MeterId id;
    private final String description;
    private volatile DoubleSupplier value = () -> 0;

    Gauge(MeterId id, String description) {
        this.id = id;
        this.description = description;
    }

    void read(DoubleSupplier source) {
        value = source;
    }

    /** The value now. */
    public double value() {
        return value.getAsDouble();
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
        return Map.of("", value());
    }
}
