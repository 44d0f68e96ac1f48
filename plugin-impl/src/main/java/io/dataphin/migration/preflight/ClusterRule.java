package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.translation.TargetClusters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The queue or session cluster that a job runs in must exist in the target project. Only a warning: a project can be given a cluster at any time,
 * so the migration itself decides.
 */
@ApplicationScoped
public class ClusterRule implements PreflightRule {

    @Override
    public List<Finding> check(SourceJob job, TargetOffer offer) {
        if (job.type() == null || TargetClusters.forJob(job, offer.clusters()).isPresent()) {
            return List.of();
        }
        return List.of(
                job.sessionCluster()
                        ? Finding.of(Severity.WARNING, "SESSION_CLUSTER", "cluster", job.deploymentTarget())
                        : Finding.of(
                                Severity.WARNING,
                                "CLUSTER_UNKNOWN",
                                "queue",
                                job.deploymentTarget(),
                                "available",
                                queues(offer)));
    }

    private static String queues(TargetOffer offer) {
        return offer.clusters().stream().map(TaskCluster::queueName).distinct().collect(Collectors.joining(", "));
    }
}
