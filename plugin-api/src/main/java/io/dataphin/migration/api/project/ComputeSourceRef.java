package io.dataphin.migration.api.project;

/**
 * A real-time compute source attached to one side of a project.
 *
 * @param id Dataphin id
 * @param name name to show
 */
public record ComputeSourceRef(long id, String name) {}
