/**
 * The background work: one execution does one step of one record, stores it and schedules the next (D5). Entry points:
 * {@link io.dataphin.migration.engine.RecordEngine} runs it, {@link io.dataphin.migration.engine.StepRunner} decides what a step came to.
 */
package io.dataphin.migration.engine;
