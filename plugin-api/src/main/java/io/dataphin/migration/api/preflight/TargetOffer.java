package io.dataphin.migration.api.preflight;

import io.dataphin.migration.api.task.TaskCluster;
import java.util.List;
import java.util.Map;

/**
 * What the target project offers to run tasks in.
 *
 * @param clusters clusters with their queues, in the target's order
 * @param engineVersions versions of those clusters that the checked jobs would run in; a cluster that none of them uses may be left out
 */
public record TargetOffer(List<TaskCluster> clusters, Map<TaskCluster, List<String>> engineVersions) {

    public TargetOffer {
        clusters = List.copyOf(clusters);
        engineVersions = Map.copyOf(engineVersions);
    }
}
