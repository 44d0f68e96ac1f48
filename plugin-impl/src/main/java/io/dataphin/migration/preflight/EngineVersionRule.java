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

/**
 * The target project must offer the engine version of a job; expired and unheard-of versions are not. Only a warning: the job can be moved to another
 * version until it is migrated, and the migration itself decides.
 */
@ApplicationScoped
public class EngineVersionRule implements PreflightRule {

    @Override
    public List<Finding> check(SourceJob job, TargetOffer offer) {
        if (job.type() == null) {
            return List.of();
        }
        return TargetClusters.forJob(job, offer.clusters())
                .filter(offer.engineVersions()::containsKey)
                .map(cluster -> check(job, cluster, offer.engineVersions().get(cluster)))
                .orElse(List.of());
    }

    private static List<Finding> check(SourceJob job, TaskCluster cluster, List<String> offered) {
        return offered.contains(job.engineVersion())
                ? List.of()
                : List.of(Finding.of(
                        Severity.WARNING,
                        "ENGINE_VERSION_UNKNOWN",
                        "version",
                        job.engineVersion(),
                        "queue",
                        cluster.queueName(),
                        "available",
                        String.join(", ", offered)));
    }
}
