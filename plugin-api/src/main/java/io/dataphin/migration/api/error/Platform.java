package io.dataphin.migration.api.error;

/** Which of the two sides of a migration. */
public enum Platform {
    SOURCE,
    TARGET
}
