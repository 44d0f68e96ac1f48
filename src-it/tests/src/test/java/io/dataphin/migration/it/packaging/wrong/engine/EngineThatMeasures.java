package io.dataphin.migration.it.packaging.wrong.engine;

import org.eclipse.microprofile.metrics.MetricRegistry;

/** Would not be found on a server without MicroProfile Metrics. */
public class EngineThatMeasures {

    /** Where it would measure. */
    public MetricRegistry registry;
}
