package io.dataphin.migration.it.packaging.wrong.database;

/** Something to know. */
public record Row() {}
