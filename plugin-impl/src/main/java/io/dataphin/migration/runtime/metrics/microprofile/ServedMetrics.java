package io.dataphin.migration.runtime.metrics.microprofile;

import io.dataphin.migration.engine.EngineEvent;
import io.dataphin.migration.runtime.configuration.OperationsSettings;
import io.dataphin.migration.runtime.configuration.OperationsSettings.MetricsAccess;
import io.dataphin.migration.runtime.metrics.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Serves the meters as metrics of the server, as long as the engine runs or waits for its database. The server, and not this application, decides who
 * reads its metrics, so with {@code migration.metrics.access} other than {@code open} it gets none.
 */
@ApplicationScoped
public class ServedMetrics {

    @Inject
    private MetricRegistry server;

    @Inject
    private OperationsSettings settings;

    private ServerRegistry served;

    synchronized void follow(@Observes EngineEvent event) {
        boolean running = event == EngineEvent.WAITING || event == EngineEvent.STARTED;
        if (running && served == null && settings.metrics() == MetricsAccess.OPEN) {
            served = new ServerRegistry(server);
            Meters.registry().add(served);
        } else if (event == EngineEvent.STOPPING && served != null) {
            Meters.registry().remove(served);
            served.close();
            served = null;
        }
    }
}
