package io.dataphin.migration.ververica;

import io.dataphin.migration.acs.Delay;
import io.dataphin.migration.acs.RateLimiter;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.BlockingSourcePlatform;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Optional;

/** Deployments of Ververica as jobs. Connects when first used, so that a missing setting does not stop the application from starting. */
@ApplicationScoped
public class BlockingVervericaPlatform implements BlockingSourcePlatform {

    /** Id of the platform. */
    public static final String ID = "VERVERICA";

    private final Provider<VervericaSettings> settings;
    private final RateLimiter limiter;
    private final Delay delay;
    private volatile BlockingVervericaClients clients;

    /** For the container's proxy only. */
    protected BlockingVervericaPlatform() {
        this(null, null, null);
    }

    @Inject
    public BlockingVervericaPlatform(Provider<VervericaSettings> settings, RateLimiter limiter) {
        this(settings, limiter, Delay.SLEEP);
    }

    BlockingVervericaPlatform(Provider<VervericaSettings> settings, RateLimiter limiter, Delay delay) {
        this.settings = settings;
        this.limiter = limiter;
        this.delay = delay;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean hasCredential(SourceLocation location) {
        return settings.get().credential().apply(location.credentialRef()).isPresent();
    }

    @Override
    public List<SourceJob> listJobs(CallContext context, SourceLocation location) {
        return clients().of(location).deployments(namespace(location), context.patience()).stream()
                .map(DeploymentMapper::job)
                .toList();
    }

    @Override
    public Optional<JobDefinition> readJob(CallContext context, SourceLocation location, String deploymentId) {
        return clients()
                .of(location)
                .deployment(namespace(location), deploymentId, context.patience())
                .map(DeploymentMapper::definition);
    }

    @Override
    public Optional<JobRun> latestRun(CallContext context, SourceLocation location, String deploymentId) {
        BlockingVervericaClient client = clients().of(location);
        return new LatestJob(page -> client.jobs(namespace(location), deploymentId, page, context.patience()))
                .find()
                .map(Job::run);
    }

    @Override
    public List<String> registeredFunctions(CallContext context, SourceLocation location) {
        return clients().of(location).udfArtifacts(namespace(location), context.patience()).stream()
                .flatMap(artifact -> artifact.functionNames().stream())
                .distinct()
                .toList();
    }

    private static Namespace namespace(SourceLocation location) {
        return new Namespace(location.workspace(), location.namespace());
    }

    private BlockingVervericaClients clients() {
        BlockingVervericaClients known = clients;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (clients == null) {
                clients = new BlockingVervericaClients(settings.get(), limiter, delay);
            }
            return clients;
        }
    }
}
