package io.dataphin.migration.engine;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.translation.TargetClusters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Clusters and engine versions of target projects, remembered for a minute, so that a batch asks once and not once a job. */
@ApplicationScoped
class TargetFacts {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    @Inject
    private TargetPlatform target;

    @Inject
    private Clock clock;

    private final Map<ProjectRef, Timed<List<TaskCluster>>> clusters = new ConcurrentHashMap<>();
    private final Map<Queue, Timed<List<String>>> versions = new ConcurrentHashMap<>();

    /**
     * What a translation may choose from.
     *
     * @param versions engine versions of the one cluster that the job would run in
     */
    record Clusters(List<TaskCluster> all, Map<TaskCluster, List<String>> versions) {}

    private record Queue(ProjectRef project, TaskCluster cluster) {}

    private record Timed<T>(T value, Instant until) {}

    Clusters clustersFor(CallContext context, ProjectRef project, JobDefinition job) {
        List<TaskCluster> all = remembered(clusters, project, () -> target.clusters(context, project));
        Map<TaskCluster, List<String>> known = TargetClusters.forJob(job, all)
                .map(cluster -> Map.of(
                        cluster,
                        remembered(
                                versions,
                                new Queue(project, cluster),
                                () -> target.engineVersions(context, project, cluster))))
                .orElse(Map.of());
        return new Clusters(all, known);
    }

    private <K, T> T remembered(Map<K, Timed<T>> memory, K key, java.util.function.Supplier<T> ask) {
        Timed<T> known = memory.get(key);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.value();
        }
        T fresh = ask.get();
        memory.put(key, new Timed<>(fresh, clock.instant().plus(REMEMBERED)));
        return fresh;
    }
}
