package io.dataphin.migration.it.packaging.wrong.sandbox;

import io.dataphin.migration.it.packaging.wrong.api.Word;

/** Breaks a rule on purpose. */
public record SandboxThatKnowsTheApi(Word other) {}
