package io.dataphin.sandbox.dataphin.task;

import java.util.Optional;
import java.util.Set;

/** What the console sees of the Flink platform behind a compute source. */
public interface SourceJobs {
    /**
     * The newest job of a deployment.
     *
     * @param status Ververica's word, such as {@code RUNNING}
     * @param startMillis epoch milliseconds
     */
    record LatestJob(String jobId, String status, long startMillis) {}

    /** The newest job; empty when the deployment never ran or does not exist. */
    Optional<LatestJob> latestJob(String namespace, String deploymentId);

    /** Names of the functions registered in a namespace, lower case. */
    Set<String> functionNames(String namespace);
}
