package io.dataphin.migration.runtime.health;

import io.dataphin.migration.api.engine.EngineLifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Up once the work began; stays down when the configuration is incomplete. */
@org.eclipse.microprofile.health.Startup
@ApplicationScoped
public class Startup implements HealthCheck {

    @Inject
    private EngineLifecycle engine;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("migration-started")
                .status(engine.started())
                .build();
    }
}
