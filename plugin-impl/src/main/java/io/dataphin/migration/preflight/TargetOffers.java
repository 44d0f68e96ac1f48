package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.platform.quota.CallRunner;
import io.dataphin.migration.runtime.cache.ExpiringCache;
import io.dataphin.migration.translation.TargetClusters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What target projects offer to run jobs in. Findings that people see take answers of up to a minute ago; what records are translated with is
 * asked for anew.
 */
@ApplicationScoped
public class TargetOffers {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final TargetPlatform target;
    private final CallRunner calls;
    private final ExpiringCache<ProjectRef, List<TaskCluster>> clusters;
    private final ExpiringCache<Queue, List<String>> versions;

    /** For the container's proxy only. */
    protected TargetOffers() {
        this(null, null, Clock.systemUTC());
    }

    @Inject
    TargetOffers(TargetPlatform target, CallRunner calls, Clock clock) {
        this.target = target;
        this.calls = calls;
        this.clusters = new ExpiringCache<>(KEPT, clock);
        this.versions = new ExpiringCache<>(KEPT, clock);
    }

    private record Queue(ProjectRef project, TaskCluster cluster) {}

    /** What the project offers to run these jobs in, by answers of up to a minute ago; versions only of clusters in which one of the jobs would run. */
    public TargetOffer of(String userId, ProjectRef project, Collection<SourceJob> jobs) {
        List<TaskCluster> known = clusters.get(project, at -> calls.run(target.clusters(userId, at)));
        return offer(
                known,
                jobs,
                cluster -> versions.get(
                        new Queue(project, cluster),
                        queue -> calls.run(target.engineVersions(userId, queue.project(), queue.cluster()))));
    }

    /** Forgets what the project offered, for somebody who has just changed it. */
    public void forget(ProjectRef project) {
        clusters.forget(project);
        versions.forgetAll(queue -> queue.project().equals(project));
    }

    /** The same by answers of now; each question is tried once only. */
    public TargetOffer now(String userId, ProjectRef project, Collection<SourceJob> jobs) {
        List<TaskCluster> known = calls.once(target.clusters(userId, project));
        return offer(known, jobs, cluster -> calls.once(target.engineVersions(userId, project, cluster)));
    }

    private static TargetOffer offer(
            List<TaskCluster> clusters, Collection<SourceJob> jobs, Function<TaskCluster, List<String>> versions) {
        Map<TaskCluster, List<String>> offered = new HashMap<>();
        for (SourceJob job : jobs) {
            TargetClusters.forJob(job, clusters).ifPresent(cluster -> offered.computeIfAbsent(cluster, versions));
        }
        return new TargetOffer(clusters, offered);
    }
}
