package io.dataphin.migration.it.packaging.wrong.engine;

import jakarta.persistence.MappedSuperclass;

/** Breaks a rule on purpose. */
@MappedSuperclass
public class StoredByTheEngine {}
