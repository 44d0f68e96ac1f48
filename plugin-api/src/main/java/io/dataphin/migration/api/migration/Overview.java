package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.RecordQuery.Need;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What goes on in the projects of a person.
 *
 * @param running batches with records that have not ended, newest first, at most {@link #MOST_BATCHES}
 * @param failedSince from when on failures count as recent
 * @param failed failures of the records that were accepted since then, by cause, most frequent first
 * @param needs how many records wait for a person, by what for; at most {@link RecordSelection#MAX_SIZE} are counted
 * @param days the last days, oldest first
 * @param migrators who has migrated into these projects, by name
 */
public record Overview(
        List<BatchSummary> running,
        Instant failedSince,
        List<FailureCause> failed,
        Map<Need, Long> needs,
        List<Day> days,
        List<UserRef> migrators) {

    /** Most batches that are told. */
    public static final int MOST_BATCHES = 5;

    public Overview {
        running = List.copyOf(running);
        failed = List.copyOf(failed);
        needs = Map.copyOf(needs);
        days = List.copyOf(days);
        migrators = List.copyOf(migrators);
    }

    /**
     * Records that were accepted on one day.
     *
     * @param counts number of records by status; every status is present
     */
    public record Day(LocalDate date, Map<MigrationStatus, Long> counts) {

        public Day {
            counts = Map.copyOf(counts);
        }
    }
}
