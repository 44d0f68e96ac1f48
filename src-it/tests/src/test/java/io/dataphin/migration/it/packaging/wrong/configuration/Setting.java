package io.dataphin.migration.it.packaging.wrong.configuration;

/** Something to know. */
public record Setting() {}
