package io.dataphin.migration.translation;

import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.task.TaskCluster;
import java.util.List;
import java.util.Optional;

/** Whether a target project offers what a job needs to run. The check before the start and the translation ask the same, so that they agree. */
public final class OfferCheck {

    /** Shown where there is nothing to list. */
    private static final String NOTHING = "-";

    private OfferCheck() {}

    /** Why no cluster takes a job: it names what the project has instead. */
    public static Finding noCluster(String deploymentTarget, boolean sessionCluster, List<TaskCluster> clusters) {
        List<String> queues = clusters.stream()
                .filter(cluster -> !sessionCluster || TargetClusters.SESSION.equals(cluster.clusterType()))
                .map(TaskCluster::queueName)
                .distinct()
                .toList();
        return Finding.of(
                Severity.BLOCKER,
                sessionCluster ? "SESSION_CLUSTER" : "CLUSTER_UNKNOWN",
                sessionCluster ? "cluster" : "queue",
                deploymentTarget,
                "available",
                listed(queues));
    }

    /** Why the cluster cannot run a job of this engine version; empty when it can. */
    public static Optional<Finding> engineVersion(String version, TaskCluster cluster, List<String> offered) {
        return version != null && offered.contains(version)
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Severity.BLOCKER,
                        "ENGINE_VERSION_UNKNOWN",
                        "version",
                        version,
                        "queue",
                        cluster.queueName(),
                        "available",
                        listed(offered)));
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? NOTHING : String.join(", ", names);
    }
}
