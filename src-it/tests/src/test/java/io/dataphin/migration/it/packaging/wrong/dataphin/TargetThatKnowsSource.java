package io.dataphin.migration.it.packaging.wrong.dataphin;

import io.dataphin.migration.it.packaging.wrong.ververica.Source;

/** Breaks a rule on purpose. */
public record TargetThatKnowsSource(Source other) {}
