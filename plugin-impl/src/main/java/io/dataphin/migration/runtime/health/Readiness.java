package io.dataphin.migration.runtime.health;

import io.dataphin.migration.api.engine.EngineLifecycle;
import io.dataphin.migration.api.engine.Obstacle;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.platform.gateway.PlatformClocks;
import io.dataphin.migration.runtime.support.StatusSampler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Up when configuration, database and workers are in order. Never asks the two platforms: when one of them is away, the pages have to say
 * so. A node that is drained is up too, as its pages and its records go on; it says so beside. The database is not asked here but by
 * {@link StatusSampler}: a server calls this outside of the application's naming context, where the data source is not to be found.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {

    @Inject
    private EngineLifecycle engine;

    @Inject
    private StatusSampler watch;

    @Inject
    private PlatformClocks clocks;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("migration-ready").withData("draining", watch.draining());
        clocks.refusing().forEach(platform -> answer.withData("clock refused by " + platform, behind(platform)));
        Optional<Obstacle> reason = reason();
        reason.ifPresent(why -> answer.withData("reason", why.name()));
        return answer.status(reason.isEmpty() && engine.started() && engine.alive())
                .build();
    }

    /** Down helps nobody here; whoever looks finds why the records wait. */
    private String behind(Platform platform) {
        return clocks.behind(platform)
                .map(by -> "this server is " + by.toSeconds() + " s behind")
                .orElse("the difference is not known");
    }

    /** Why it is down, as far as somebody can mend it. */
    private Optional<Obstacle> reason() {
        return engine.obstacle()
                .or(() -> engine.started() && !watch.databaseAnswers()
                        ? Optional.of(Obstacle.DATABASE)
                        : Optional.empty());
    }
}
