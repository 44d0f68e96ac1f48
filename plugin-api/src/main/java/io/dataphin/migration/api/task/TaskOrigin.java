package io.dataphin.migration.api.task;

/**
 * Where a task came from (the contract's SourceBinding).
 *
 * @param platform id of the source platform
 * @param workspace workspace id
 * @param namespace namespace name
 * @param deploymentId the source job
 * @param migrationKey key of the record that wrote the task; a task with this key was written by that record, any other key is foreign
 */
public record TaskOrigin(
        String platform, String workspace, String namespace, String deploymentId, String migrationKey) {}
