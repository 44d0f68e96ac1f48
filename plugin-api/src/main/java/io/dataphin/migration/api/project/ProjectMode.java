package io.dataphin.migration.api.project;

/** Mode of a Dataphin project. */
public enum ProjectMode {
    /** One project for development and production. */
    BASIC,
    /** A pair: developed in Dev, published to Prod. */
    DEV_PROD
}
