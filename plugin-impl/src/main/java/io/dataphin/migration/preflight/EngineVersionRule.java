package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.translation.OfferCheck;
import io.dataphin.migration.translation.TargetClusters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The target project must offer the engine version of a job, else the translation refuses the job; expired and unheard-of versions are not offered.
 * What the list leaves out is not judged.
 */
@ApplicationScoped
public class EngineVersionRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        SourceJob job = checked.job();
        TargetOffer offer = checked.target();
        if (offer == null || job.type() == null || job.batch() || job.engineVersion() == null) {
            return List.of();
        }
        return TargetClusters.forJob(job, offer.clusters())
                .filter(offer.engineVersions()::containsKey)
                .flatMap(cluster -> OfferCheck.engineVersion(
                        job.engineVersion(), cluster, offer.engineVersions().get(cluster)))
                .stream()
                .toList();
    }
}
