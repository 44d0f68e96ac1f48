/**
 * Says what a SQL script holds before anything is migrated: statements, tables, catalogs, functions, files, variables and settings, each with its place,
 * and which statements Flink's own parser refuses. {@link io.dataphin.migration.analysis.ScriptAnalyzer} is the entry. Pure functions over strings: no
 * database, no platform, no thread of its own.
 */
package io.dataphin.migration.analysis;
