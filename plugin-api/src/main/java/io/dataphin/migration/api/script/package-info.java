/**
 * What the analysis of a SQL script finds: statements, tables, functions, files, variables and settings, each with its place. Plain values, which rules
 * (see {@link io.dataphin.migration.api.spi.PreflightRule}) and pages read.
 */
package io.dataphin.migration.api.script;
