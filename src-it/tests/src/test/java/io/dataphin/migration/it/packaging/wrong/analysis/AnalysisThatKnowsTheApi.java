package io.dataphin.migration.it.packaging.wrong.analysis;

import io.dataphin.migration.it.packaging.wrong.api.Word;

/** Breaks a rule on purpose. */
public record AnalysisThatKnowsTheApi(Word other) {}
