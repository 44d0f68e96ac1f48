package io.dataphin.migration.runtime.health;

import io.dataphin.migration.api.engine.EngineLifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Down only when a restart of the process would help: the workers are gone. */
@org.eclipse.microprofile.health.Liveness
@ApplicationScoped
public class Liveness implements HealthCheck {

    @Inject
    private EngineLifecycle engine;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("migration-live")
                .status(engine.alive())
                .build();
    }
}
