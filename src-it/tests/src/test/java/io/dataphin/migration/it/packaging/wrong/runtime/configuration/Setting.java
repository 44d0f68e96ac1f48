package io.dataphin.migration.it.packaging.wrong.runtime.configuration;

/** Something to know. */
public record Setting() {}
