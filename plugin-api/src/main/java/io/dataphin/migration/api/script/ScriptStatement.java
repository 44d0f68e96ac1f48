package io.dataphin.migration.api.script;

/**
 * One statement of a script.
 *
 * @param kind by its leading words
 * @param place of its first word
 * @param parsed whether Flink's parser, or its client for {@code SET} without quotes, takes it; false also where the parser was not asked
 * @param statementSet number of the statement set that it belongs to, from 1; 0 for none
 */
public record ScriptStatement(StatementKind kind, Place place, boolean parsed, int statementSet) {}
