package io.dataphin.migration.it.packaging.wrong.engine;

/** Something to know. */
public record Harmless() {}
