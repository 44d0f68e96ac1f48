package io.dataphin.migration.engine;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.spi.BlockingTargetPlatform;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.cache.ExpiringCache;
import io.dataphin.migration.translation.TargetClusters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Clusters and engine versions of target projects, remembered for a minute, so that a batch asks once and not once a job. */
@ApplicationScoped
public class TargetFacts {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final BlockingTargetPlatform target;
    private final ExpiringCache<ProjectRef, List<TaskCluster>> clusters;
    private final ExpiringCache<Queue, List<String>> versions;

    /** For the container's proxy only. */
    protected TargetFacts() {
        this(null, Clock.systemUTC());
    }

    @Inject
    TargetFacts(BlockingTargetPlatform target, Clock clock) {
        this.target = target;
        this.clusters = new ExpiringCache<>(REMEMBERED, clock);
        this.versions = new ExpiringCache<>(REMEMBERED, clock);
    }

    private record Queue(ProjectRef project, TaskCluster cluster) {}

    /** Clusters that the project may use. */
    List<TaskCluster> clusters(CallContext context, ProjectRef project) {
        return clusters.get(project, at -> target.clusters(context, at));
    }

    /** Engine versions of the one cluster that the job would run in; empty when there is no such cluster. */
    Map<TaskCluster, List<String>> versions(
            CallContext context, ProjectRef project, JobDefinition job, List<TaskCluster> known) {
        return TargetClusters.forJob(job, known)
                .map(cluster -> Map.of(cluster, versions(context, project, cluster)))
                .orElse(Map.of());
    }

    private List<String> versions(CallContext context, ProjectRef project, TaskCluster cluster) {
        return versions.get(
                new Queue(project, cluster), queue -> target.engineVersions(context, queue.project(), queue.cluster()));
    }
}
