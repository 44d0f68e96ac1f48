package io.dataphin.migration.it.packaging.wrong.platform.ververica;

/** Something to know. */
public record Source() {}
