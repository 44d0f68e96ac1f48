package io.dataphin.migration.job;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.cache.Remembered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The source's list of jobs, remembered for a short time: paging and filtering make no call a page. */
@ApplicationScoped
public class SourceInventory {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final SourcePlatform source;
    private final Remembered<SourceLocation, Map<String, SourceJob>> jobs;

    /** For the container's proxy only. */
    protected SourceInventory() {
        this(null, Clock.systemUTC());
    }

    @Inject
    SourceInventory(SourcePlatform source, Clock clock) {
        this.source = source;
        this.jobs = new Remembered<>(REMEMBERED, clock);
    }

    /** All jobs of a location by deployment id. */
    public Map<String, SourceJob> jobs(CallContext context, SourceLocation location) {
        return jobs.get(location, at -> {
            Map<String, SourceJob> byId = new LinkedHashMap<>();
            source.listJobs(context, at).forEach(job -> byId.put(job.deploymentId(), job));
            return byId;
        });
    }

    /** The jobs as they are now: the remembered list is thrown away. */
    public Map<String, SourceJob> freshJobs(CallContext context, SourceLocation location) {
        jobs.forget(location);
        return jobs(context, location);
    }
}
