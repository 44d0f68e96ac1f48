package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.task.TaskCluster;
import java.util.List;

/** Finds the cluster and checks the engine version, both of which must be known to the target. */
final class ClusterTranslator {

    private final TranslationRequest request;
    private final JobDefinition job;
    private final TranslationNotes notes;

    ClusterTranslator(TranslationRequest request, TranslationNotes notes) {
        this.request = request;
        this.job = request.job();
        this.notes = notes;
    }

    /** The cluster; null when there is none, and a blocker says so. */
    TaskCluster cluster() {
        TaskCluster cluster = TargetClusters.forJob(job, request.clusters()).orElse(null);
        if (cluster == null) {
            notes.find(OfferCheck.noCluster(job.deploymentTarget(), job.job().sessionCluster(), request.clusters()));
            return null;
        }
        if (TargetClusters.namesNoQueue(job)) {
            notes.ruled(FieldPaths.TARGET_NAME, FieldRule.ONLY_QUEUE, job.deploymentTarget(), cluster.queueName());
        } else {
            notes.equal(FieldPaths.TARGET_NAME, cluster.queueName());
        }
        noteType(cluster);
        notes.ruled(FieldPaths.TASK + TaskContent.CLUSTER_ID, FieldRule.CLUSTER_OF_QUEUE, null, cluster.clusterId());
        checkEngineVersion(cluster);
        return cluster;
    }

    private void noteType(TaskCluster cluster) {
        if (job.job().sessionCluster()) {
            notes.equal(FieldPaths.TARGET_MODE, cluster.clusterType());
        } else if (TargetClusters.PER_JOB.equals(cluster.clusterType())) {
            notes.ruled(FieldPaths.TARGET_MODE, FieldRule.CLUSTER_TYPE_SPELLING, "PER_JOB", cluster.clusterType());
        } else {
            notes.ruled(FieldPaths.TARGET_MODE, FieldRule.ONLY_CLUSTER_TYPE, "PER_JOB", cluster.clusterType());
            notes.find(TranslationFindings.clusterTypeDiffers(cluster.queueName(), cluster.clusterType()));
        }
    }

    private void checkEngineVersion(TaskCluster cluster) {
        String version = job.job().engineVersion();
        List<String> known = request.engineVersions().getOrDefault(cluster, List.of());
        notes.equal(FieldPaths.ENGINE_VERSION, version);
        OfferCheck.engineVersion(version, cluster, known).ifPresent(notes::find);
    }
}
