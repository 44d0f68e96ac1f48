package io.dataphin.migration.api.project;

/**
 * A project that a person may see.
 *
 * @param displayName name to show
 * @param mayMigrate whether the person may migrate into it
 * @param mayPublish whether the person may publish from it
 */
public record ProjectAccess(long id, String displayName, boolean mayMigrate, boolean mayPublish) {}
