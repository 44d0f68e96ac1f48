package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.NamesInProject;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.TargetProject;
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
    private final ProjectContents contents;
    private final ExpiringCache<ProjectRef, List<TaskCluster>> clusters;
    private final ExpiringCache<Queue, List<String>> versions;

    /** For the container's proxy only. */
    protected TargetOffers() {
        this(null, null, null, Clock.systemUTC());
    }

    @Inject
    TargetOffers(TargetPlatform target, CallRunner calls, ProjectContents contents, Clock clock) {
        this.target = target;
        this.calls = calls;
        this.contents = contents;
        this.clusters = new ExpiringCache<>(KEPT, clock);
        this.versions = new ExpiringCache<>(KEPT, clock);
    }

    private record Queue(ProjectRef project, TaskCluster cluster) {}

    /** What the project offers to run these jobs in, by answers of up to a minute ago; versions only of clusters in which one of the jobs would run. */
    public TargetOffer of(String userId, TargetProject project, Collection<SourceJob> jobs) {
        List<TaskCluster> known = clusters.get(project.ref(), at -> calls.run(target.clusters(userId, at)));
        Map<TaskCluster, List<String>> offered = offered(
                known,
                jobs,
                cluster -> versions.get(
                        new Queue(project.ref(), cluster),
                        queue -> calls.run(target.engineVersions(userId, queue.project(), queue.cluster()))));
        return offer(userId, project, jobs, known, offered);
    }

    /** Forgets what the project offered, for somebody who has just changed it. */
    public void forget(ProjectRef project) {
        clusters.forget(project);
        versions.forgetAll(queue -> queue.project().equals(project));
        contents.forget(project);
    }

    /** The same by answers of now, but for files and functions; each question is tried once only. */
    public TargetOffer now(String userId, TargetProject project, Collection<SourceJob> jobs) {
        List<TaskCluster> known = calls.once(target.clusters(userId, project.ref()));
        Map<TaskCluster, List<String>> offered =
                offered(known, jobs, cluster -> calls.once(target.engineVersions(userId, project.ref(), cluster)));
        return offer(userId, project, jobs, known, offered);
    }

    private TargetOffer offer(
            String userId,
            TargetProject project,
            Collection<SourceJob> jobs,
            List<TaskCluster> known,
            Map<TaskCluster, List<String>> offered) {
        NamesInProject functions = contents.functions(userId, project, jobs);
        return new TargetOffer(
                known, offered, contents.resources(userId, project, jobs, functions.lacking()), functions);
    }

    private static Map<TaskCluster, List<String>> offered(
            List<TaskCluster> clusters, Collection<SourceJob> jobs, Function<TaskCluster, List<String>> versions) {
        Map<TaskCluster, List<String>> offered = new HashMap<>();
        for (SourceJob job : jobs) {
            TargetClusters.forJob(job, clusters).ifPresent(cluster -> offered.computeIfAbsent(cluster, versions));
        }
        return offered;
    }
}
