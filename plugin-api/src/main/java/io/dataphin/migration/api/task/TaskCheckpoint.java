package io.dataphin.migration.api.task;

/**
 * Checkpoint section of a task.
 *
 * @param intervalSeconds whole seconds; null when not set
 * @param minPauseSeconds whole seconds; null when not set
 */
public record TaskCheckpoint(Long intervalSeconds, Long minPauseSeconds) {}
