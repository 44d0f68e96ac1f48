package io.dataphin.migration.it.packaging.wrong.dataphin;

/** Something to know. */
public record Target() {}
