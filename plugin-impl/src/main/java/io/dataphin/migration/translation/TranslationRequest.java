package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskName;
import java.util.List;
import java.util.Map;

/**
 * What a translation depends on; nothing else enters it.
 *
 * @param job the job as it was read
 * @param targetName name of the task
 * @param ownerId Dataphin user id of the migrator, who becomes the owner (R4)
 * @param clusters clusters that the target project may use, in the target's order
 * @param engineVersions engine versions by cluster; only the cluster that {@link TargetClusters#forJob} names is looked up
 */
public record TranslationRequest(
        JobDefinition job,
        TaskName targetName,
        String ownerId,
        List<TaskCluster> clusters,
        Map<TaskCluster, List<String>> engineVersions) {

    public TranslationRequest {
        clusters = List.copyOf(clusters);
        engineVersions = Map.copyOf(engineVersions);
    }
}
