package io.dataphin.migration.it.packaging.wrong.platform.dataphin;

import io.dataphin.migration.it.packaging.wrong.platform.ververica.Source;

/** Breaks a rule on purpose. */
public record TargetThatKnowsSource(Source other) {}
