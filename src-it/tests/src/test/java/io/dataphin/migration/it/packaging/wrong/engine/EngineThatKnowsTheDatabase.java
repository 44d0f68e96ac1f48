package io.dataphin.migration.it.packaging.wrong.engine;

import org.h2.jdbcx.JdbcDataSource;

/** Breaks a rule on purpose. */
public record EngineThatKnowsTheDatabase(JdbcDataSource other) {}
