package io.dataphin.migration.it.packaging.wrong.engine;

import org.apache.flink.sql.parser.error.SqlValidateException;

/** Breaks a rule on purpose. */
public record EngineThatParses(SqlValidateException other) {}
