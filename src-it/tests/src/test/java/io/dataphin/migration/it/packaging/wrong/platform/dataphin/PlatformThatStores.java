package io.dataphin.migration.it.packaging.wrong.platform.dataphin;

import io.dataphin.migration.it.packaging.wrong.database.Row;

/** Breaks a rule on purpose. */
public record PlatformThatStores(Row other) {}
