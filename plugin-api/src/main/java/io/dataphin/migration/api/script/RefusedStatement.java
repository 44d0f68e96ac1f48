package io.dataphin.migration.api.script;

/**
 * A statement that Flink's parser does not take.
 *
 * @param kind of the statement
 * @param feature why, as far as it is known
 * @param near the word or sign that the parser stopped at; empty at the end of the statement
 * @param place where the parser stopped
 */
public record RefusedStatement(StatementKind kind, RefusedFeature feature, String near, Place place) {}
