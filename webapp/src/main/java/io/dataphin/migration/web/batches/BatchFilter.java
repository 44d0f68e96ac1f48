package io.dataphin.migration.web.batches;

import io.dataphin.migration.api.migration.BatchQuery;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.web.faces.AddressFilter;
import io.dataphin.migration.web.faces.Times;
import java.util.Objects;
import java.util.stream.Stream;

/** The filter of the list of batches. */
public class BatchFilter extends AddressFilter {

    /**
     * The filter as a query for the first page.
     *
     * @param me user id for "only mine"
     * @param times the reader's time zone
     */
    BatchQuery toQuery(String me, Times times) {
        return new BatchQuery(projects(), migrators(me), from(times), to(times), RecordQuery.DEFAULT_LIMIT, null);
    }

    /** Whether anything restricts the list. */
    public boolean isActive() {
        return Stream.of(getProject(), getMigrator(), getFrom(), getTo(), getMine())
                .anyMatch(Objects::nonNull);
    }
}
