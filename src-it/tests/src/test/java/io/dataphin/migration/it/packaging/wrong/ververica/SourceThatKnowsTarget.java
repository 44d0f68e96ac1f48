package io.dataphin.migration.it.packaging.wrong.ververica;

import io.dataphin.migration.it.packaging.wrong.dataphin.Target;

/** Breaks a rule on purpose. */
public record SourceThatKnowsTarget(Target other) {}
