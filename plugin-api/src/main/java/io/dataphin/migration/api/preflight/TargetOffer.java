package io.dataphin.migration.api.preflight;

import io.dataphin.migration.api.task.TaskCluster;
import java.util.List;
import java.util.Map;

/**
 * What the target project offers to run tasks in.
 *
 * @param clusters clusters with their queues, in the target's order
 * @param engineVersions versions of those clusters that the checked jobs would run in; a cluster that none of them uses may be left out
 * @param resources the files that the checked jobs need
 * @param functions the functions that their scripts call and the source has registered; names in lower case
 */
public record TargetOffer(
        List<TaskCluster> clusters,
        Map<TaskCluster, List<String>> engineVersions,
        NamesInProject resources,
        NamesInProject functions) {

    public TargetOffer {
        clusters = List.copyOf(clusters);
        engineVersions = Map.copyOf(engineVersions);
    }

    /** An offer of a project that was not asked for files and functions. */
    public TargetOffer(List<TaskCluster> clusters, Map<TaskCluster, List<String>> engineVersions) {
        this(clusters, engineVersions, NamesInProject.NOT_ASKED, NamesInProject.NOT_ASKED);
    }
}
