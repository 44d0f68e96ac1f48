package io.dataphin.migration.translation;

import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.task.TaskCluster;
import java.util.List;
import java.util.Optional;

/** Whether a target project offers what a job needs to run. The check before the start and the translation ask the same, so that they agree. */
public final class OfferCheck {

    /** Stands for the names of what is offered when there is nothing; the texts put it into words. */
    public static final String NOTHING = "NOTHING";

    /** Stands for these names when nobody knows them; the texts say nothing of them then. */
    public static final String NOT_KNOWN = "NOT_KNOWN";

    private OfferCheck() {}

    /** Why no cluster takes a job: it names what the project has instead. */
    public static Finding noCluster(String deploymentTarget, boolean sessionCluster, List<TaskCluster> clusters) {
        List<String> queues = clusters.stream()
                .filter(cluster -> !sessionCluster || TargetClusters.SESSION.equals(cluster.clusterType()))
                .map(TaskCluster::queueName)
                .distinct()
                .toList();
        String named = named(deploymentTarget);
        String available = listed(queues);
        return sessionCluster
                ? Finding.of(
                        Severity.BLOCKER,
                        "SESSION_CLUSTER",
                        "cluster",
                        deploymentTarget,
                        "named",
                        named,
                        "available",
                        available)
                : Finding.of(
                        Severity.BLOCKER,
                        "CLUSTER_UNKNOWN",
                        "queue",
                        deploymentTarget,
                        "named",
                        named,
                        "available",
                        available);
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
                        "named",
                        named(version),
                        "queue",
                        cluster.queueName(),
                        "available",
                        listed(offered)));
    }

    /** Whether the job names what the target does not offer: the texts must not show a name that there is not. */
    private static String named(String name) {
        return name == null || name.isBlank() ? "no" : "yes";
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? NOTHING : String.join(", ", names);
    }
}
