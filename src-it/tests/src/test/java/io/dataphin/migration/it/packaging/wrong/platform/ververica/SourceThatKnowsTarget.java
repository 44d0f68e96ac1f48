package io.dataphin.migration.it.packaging.wrong.platform.ververica;

import io.dataphin.migration.it.packaging.wrong.platform.dataphin.Target;

/** Breaks a rule on purpose. */
public record SourceThatKnowsTarget(Target other) {}
