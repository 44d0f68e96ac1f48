package io.dataphin.migration.it.packaging.wrong.engine;

import io.dataphin.migration.it.packaging.wrong.web.Page;

/** Breaks a rule on purpose. */
public record EngineThatKnowsPages(Page other) {}
