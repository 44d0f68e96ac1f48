package io.dataphin.migration.it.packaging.wrong.api;

/** Something to know. */
public record Word() {}
