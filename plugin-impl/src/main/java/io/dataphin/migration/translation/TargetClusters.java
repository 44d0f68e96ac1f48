package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.task.TaskCluster;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the target's clusters a job goes to: the one that has the queue of the job's deployment target. */
public final class TargetClusters {

    static final String SESSION = "SESSION";
    static final String PER_JOB = "PREJOB";

    private TargetClusters() {}

    /**
     * The cluster for a job. A session job needs the session cluster of its name; another job takes its queue in a per-job cluster, and in a
     * cluster of another type only when there is no other. A job that names no queue takes the only per-job queue, when there is just one.
     */
    public static Optional<TaskCluster> forJob(JobDefinition job, List<TaskCluster> clusters) {
        return find(job.deploymentTarget(), job.job().sessionCluster(), clusters);
    }

    /** The same for a job that only its summary is known of; empty when the summary does not say where it runs. */
    public static Optional<TaskCluster> forJob(SourceJob job, List<TaskCluster> clusters) {
        return job.deploymentTarget() == null
                ? Optional.empty()
                : find(job.deploymentTarget(), job.sessionCluster(), clusters);
    }

    /** Whether the queue is the target's to choose; a session job without a name has nowhere to go. */
    static boolean namesNoQueue(JobDefinition job) {
        return isFree(job.deploymentTarget(), job.job().sessionCluster());
    }

    private static Optional<TaskCluster> find(String queue, boolean session, List<TaskCluster> clusters) {
        if (isFree(queue, session)) {
            List<TaskCluster> perJob = clusters.stream()
                    .filter(cluster -> PER_JOB.equals(cluster.clusterType()))
                    .toList();
            return perJob.size() == 1 ? Optional.of(perJob.get(0)) : Optional.empty();
        }
        return clusters.stream()
                .filter(cluster -> cluster.queueName().equals(queue))
                .filter(cluster -> !session || SESSION.equals(cluster.clusterType()))
                .min(Comparator.comparing(TargetClusters::preference));
    }

    private static boolean isFree(String queue, boolean session) {
        return (queue == null || queue.isBlank()) && !session;
    }

    private static int preference(TaskCluster cluster) {
        if (PER_JOB.equals(cluster.clusterType())) {
            return 0;
        }
        return SESSION.equals(cluster.clusterType()) ? 2 : 1;
    }
}
