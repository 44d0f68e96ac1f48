package io.dataphin.migration.it.packaging.wrong.engine;

import io.dataphin.migration.it.packaging.wrong.platform.ververica.Source;

/** Breaks a rule on purpose. */
public record EngineThatKnowsAPlatform(Source other) {}
