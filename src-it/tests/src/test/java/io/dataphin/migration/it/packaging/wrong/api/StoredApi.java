package io.dataphin.migration.it.packaging.wrong.api;

import jakarta.persistence.MappedSuperclass;

/** Breaks a rule on purpose. */
@MappedSuperclass
public class StoredApi {}
