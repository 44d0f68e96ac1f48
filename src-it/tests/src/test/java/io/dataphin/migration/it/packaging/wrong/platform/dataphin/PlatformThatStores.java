package io.dataphin.migration.it.packaging.wrong.platform.dataphin;

import io.dataphin.migration.it.packaging.wrong.persistence.Row;

/** Breaks a rule on purpose. */
public record PlatformThatStores(Row other) {}
