package io.dataphin.migration.runtime.metrics;

import java.util.Map;

/** Something that is measured. */
public sealed interface Meter permits Counter, Timer, Gauge {

    /** Name and tags. */
    MeterId id();

    /** What it measures, in a sentence for people. */
    String description();

    /** Its values by the suffix of the name that they are written under; empty suffix for the only one. */
    Map<String, Double> values();
}
