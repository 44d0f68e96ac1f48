package io.dataphin.migration.api.project;

/** Side of a project. A Basic project uses {@link #PROD} in every call. */
public enum Env {
    DEV,
    PROD
}
