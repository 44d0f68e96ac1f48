package io.dataphin.migration.it.packaging.wrong.translation;

import io.dataphin.migration.it.packaging.wrong.runtime.configuration.Setting;

/** Breaks a rule on purpose. */
public record TranslationThatReadsSettings(Setting other) {}
