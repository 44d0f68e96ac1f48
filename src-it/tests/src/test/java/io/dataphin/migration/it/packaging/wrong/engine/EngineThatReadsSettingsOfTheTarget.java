package io.dataphin.migration.it.packaging.wrong.engine;

import io.dataphin.migration.it.packaging.wrong.runtime.configuration.MigrationSettings;

/** Breaks a rule on purpose. */
public record EngineThatReadsSettingsOfTheTarget(MigrationSettings.Dataphin other) {}
