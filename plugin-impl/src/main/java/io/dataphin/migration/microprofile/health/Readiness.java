package io.dataphin.migration.microprofile.health;

import io.dataphin.migration.api.engine.EngineLifecycle;
import io.dataphin.migration.operations.Watch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Up when configuration, database and workers are in order. Never asks the two platforms: when one of them is away, the pages have to say
 * so. A node that is drained is up too, as its pages and its records go on; it says so beside. The database is not asked here but by
 * {@link Watch}: a server calls this outside of the application's naming context, where the data source is not to be found.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {

    @Inject
    private EngineLifecycle engine;

    @Inject
    private Watch watch;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("migration-ready")
                .withData("draining", watch.draining())
                .status(engine.started() && engine.alive() && watch.databaseAnswers())
                .build();
    }
}
