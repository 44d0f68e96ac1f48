package io.dataphin.migration.it.packaging.wrong.web;

import io.dataphin.migration.it.packaging.wrong.engine.Harmless;

/** Breaks a rule on purpose. */
public record PageThatKnowsTheEngine(Harmless other) {}
