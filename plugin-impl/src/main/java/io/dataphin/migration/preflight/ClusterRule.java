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

/** The queue or session cluster that a job runs in must exist in the target project, else the translation refuses the job. What the list leaves out is not judged. */
@ApplicationScoped
public class ClusterRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        SourceJob job = checked.job();
        TargetOffer offer = checked.target();
        return offer == null
                        || job.type() == null
                        || job.batch()
                        || job.deploymentTarget() == null
                        || TargetClusters.forJob(job, offer.clusters()).isPresent()
                ? List.of()
                : List.of(OfferCheck.noCluster(job.deploymentTarget(), job.sessionCluster(), offer.clusters()));
    }
}
