package io.dataphin.migration.record;

import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.RecordEffect.Compared;
import io.dataphin.migration.flow.RecordEffect.Drifted;
import io.dataphin.migration.flow.RecordEffect.Found;
import io.dataphin.migration.flow.RecordEffect.Judged;
import io.dataphin.migration.flow.RecordEffect.Logged;
import io.dataphin.migration.flow.RecordEffect.Needs;
import io.dataphin.migration.flow.RecordEffect.Publication;
import io.dataphin.migration.flow.RecordEffect.Released;
import io.dataphin.migration.flow.RecordEffect.UndoFailed;
import io.dataphin.migration.flow.RecordEffect.Undone;
import io.dataphin.migration.flow.RecordEffect.Verified;
import io.dataphin.migration.flow.RecordEffect.WaitsFor;

/** What steps found out about records, as changes of them. */
final class RecordEffects {

    private RecordEffects() {}

    static void apply(RecordTransaction transaction, RecordEffect effect) {
        RecordChange change = transaction.change(effect.recordId());
        if (effect instanceof Logged line) {
            change.log(line.stage(), line.level(), line.code(), line.requestId(), line.parameters());
        } else if (effect instanceof Found found) {
            change.finding(found.finding());
        } else if (effect instanceof WaitsFor waits) {
            change.waitFor(waits.reason());
        } else if (effect instanceof Judged judged) {
            change.judged(judged.verdicts(), judged.compared());
        } else if (effect instanceof Needs needs) {
            change.needs(needs.items());
        } else if (effect instanceof Compared compared) {
            change.running(compared.running());
        } else if (effect instanceof Verified verified) {
            change.verified(verified.source(), verified.target());
        } else {
            applyAfterTheEnd(change, effect);
        }
    }

    private static void applyAfterTheEnd(RecordChange change, RecordEffect effect) {
        if (effect instanceof Publication publication) {
            change.publication(publication.status(), publication.message(), publication.failure());
        } else if (effect instanceof Drifted drifted) {
            change.drift(drifted.drift());
        } else if (effect instanceof UndoFailed failed) {
            change.undoFailed(failed.failure());
        } else if (effect instanceof Undone) {
            change.undone();
        } else if (effect instanceof Released) {
            change.release();
        } else {
            throw new IllegalArgumentException("no way to store " + effect);
        }
    }
}
