/**
 * The background work: one execution does the steps of one record that are due, stores each before the next begins, and ends where it would have
 * to wait (D5). Entry points: {@link io.dataphin.migration.engine.RecordEngine} runs it, {@link io.dataphin.migration.engine.StepRunner}
 * decides what a step came to.
 */
package io.dataphin.migration.engine;
