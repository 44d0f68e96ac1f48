package io.dataphin.migration.api.project;

/**
 * Where tasks are written.
 *
 * @param projectId Dataphin project id; a Dev-Prod pair shares one
 * @param env side of the pair that is written: DEV for Dev-Prod, PROD for Basic
 */
public record ProjectRef(long projectId, Env env) {}
