package io.dataphin.migration.api.task;

/**
 * Where a task runs.
 *
 * @param clusterId Dataphin cluster id
 * @param queueName queue of the cluster
 * @param clusterType {@code SESSION} or {@code PREJOB} (Dataphin's spelling of per-job)
 */
public record TaskCluster(String clusterId, String queueName, String clusterType) {}
