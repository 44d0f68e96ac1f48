/** What administrators rely on: metrics, health, drain, logs, support bundle. */
package io.dataphin.migration.it.operations;
