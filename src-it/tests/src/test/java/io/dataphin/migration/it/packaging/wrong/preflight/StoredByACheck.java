package io.dataphin.migration.it.packaging.wrong.preflight;

import jakarta.persistence.MappedSuperclass;

/** Breaks a rule on purpose. */
@MappedSuperclass
public class StoredByACheck {}
