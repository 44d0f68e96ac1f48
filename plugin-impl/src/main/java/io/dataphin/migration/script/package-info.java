/**
 * Cuts SQL scripts into tokens by the rules of Flink's own lexer. Everything that looks into a script begins at
 * {@link io.dataphin.migration.script.ScriptTokens}, so that all of it agrees on what is a comment, a text or a name. Pure functions over strings;
 * scripts that no parser takes (placeholders, the source's own statements) are cut all the same.
 */
package io.dataphin.migration.script;
