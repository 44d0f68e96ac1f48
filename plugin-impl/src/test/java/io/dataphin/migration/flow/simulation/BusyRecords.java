package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import java.util.Set;
import java.util.TreeSet;

/** Records that hold the keys of their job and their task name. */
final class BusyRecords {

    private final Set<Long> records = new TreeSet<>();

    void add(long record) {
        records.add(record);
    }

    void remove(long record) {
        records.remove(record);
    }

    /** Lets go of what undos and publications let go of. */
    void release(StepOutcome<?> outcome) {
        for (RecordEffect effect : outcome.effects()) {
            if (effect instanceof RecordEffect.Released
                    || effect instanceof RecordEffect.Undone
                    || effect instanceof RecordEffect.UndoFailed) {
                records.remove(effect.recordId());
            }
        }
    }

    Set<Long> all() {
        return records;
    }
}
