package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.migration.BatchPreview.Result;
import java.util.function.Predicate;

/** What the review counts; each count opens to its rows. */
public enum ReviewFilter {
    ALL(row -> true),
    CREATE(row -> row.getResult() == Result.CREATE),
    OVERWRITE(row -> row.getResult() == Result.OVERWRITE),
    SKIP(row -> row.getResult() == Result.SKIP),
    WARNING(ReviewRow::isWarned),
    ACCEPT(row -> !row.getDemands().isEmpty()),
    REFUSED(ReviewRow::isRefused);

    private final Predicate<ReviewRow> rows;

    ReviewFilter(Predicate<ReviewRow> rows) {
        this.rows = rows;
    }

    /** Whether it shows a row. */
    public boolean shows(ReviewRow row) {
        return rows.test(row);
    }

    /** Whether it is counted at all when it shows nothing: what was chosen and what becomes of it, whatever it comes to. */
    public boolean isAlways() {
        return this != ACCEPT && this != REFUSED;
    }
}
