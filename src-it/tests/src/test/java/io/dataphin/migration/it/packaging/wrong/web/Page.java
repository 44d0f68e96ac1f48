package io.dataphin.migration.it.packaging.wrong.web;

/** Something to know. */
public record Page() {}
