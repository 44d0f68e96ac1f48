package io.dataphin.migration.it.packaging.wrong.ververica;

/** Something to know. */
public record Source() {}
