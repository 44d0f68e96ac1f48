package io.dataphin.migration.it.packaging.wrong.script;

import io.dataphin.migration.it.packaging.wrong.api.Word;

/** Breaks a rule on purpose. */
public record ScriptThatKnowsTheApi(Word other) {}
