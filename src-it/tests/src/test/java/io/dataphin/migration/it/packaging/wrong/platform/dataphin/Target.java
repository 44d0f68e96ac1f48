package io.dataphin.migration.it.packaging.wrong.platform.dataphin;

/** Something to know. */
public record Target() {}
