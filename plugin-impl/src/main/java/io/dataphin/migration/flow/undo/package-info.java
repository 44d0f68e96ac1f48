/** Takes the effect of one record back: one class a step, in the order of {@link io.dataphin.migration.flow.undo.UndoStep}. */
package io.dataphin.migration.flow.undo;
