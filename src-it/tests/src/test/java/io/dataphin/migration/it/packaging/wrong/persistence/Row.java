package io.dataphin.migration.it.packaging.wrong.persistence;

/** Something to know. */
public record Row() {}
