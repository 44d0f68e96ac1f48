package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordSelection;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records that a person chose: some, over several pages, or all that the filter finds. */
public class RecordChoice implements Serializable {

    private boolean all;
    private transient Map<String, MigrationRecord> some;

    /** Whether all that the filter finds are chosen. */
    public boolean isAll() {
        return all;
    }

    /** Chooses all that the filter finds. */
    public void chooseAll() {
        clear();
        all = true;
    }

    /** Chooses nothing. */
    public final void clear() {
        all = false;
        some = null;
    }

    /**
     * The chosen rows.
     *
     * @param shown the rows of the page, which are chosen with all the others
     */
    List<MigrationRecord> rows(List<MigrationRecord> shown) {
        return all ? shown : List.copyOf(some().values());
    }

    /** Takes over what the table says is chosen. Of all that match, those that are seen stay chosen when one of them no longer is. */
    void choose(List<MigrationRecord> rows, List<MigrationRecord> shown) {
        if (!all || rows.size() < shown.size()) {
            clear();
            rows.forEach(row -> some().put(Long.toString(row.id()), row));
        }
    }

    /** A chosen record of another page; null when it is not chosen. */
    MigrationRecord find(String id) {
        return some().get(id);
    }

    /** Number of chosen records, of so many that match. */
    long count(long total) {
        return all ? total : some().size();
    }

    /** The choice for an action. */
    RecordSelection selection(RecordQuery filter) {
        return all
                ? new RecordSelection.ByFilter(filter)
                : new RecordSelection.ByIds(
                        some().values().stream().map(MigrationRecord::id).toList());
    }

    private Map<String, MigrationRecord> some() {
        if (some == null) {
            some = new LinkedHashMap<>();
        }
        return some;
    }
}
