package io.dataphin.migration.it.packaging.wrong.api;

import io.dataphin.migration.it.packaging.wrong.engine.Harmless;

/** Breaks a rule on purpose. */
public record ApiThatKnowsTheEngine(Harmless other) {}
