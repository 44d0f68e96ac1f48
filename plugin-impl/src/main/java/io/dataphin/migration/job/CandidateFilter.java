package io.dataphin.migration.job;

import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.CandidateStatus;
import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.job.SourceJob;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Filters and sorts candidates in memory: the source has no such query. */
final class CandidateFilter {

    private CandidateFilter() {}

    static List<CandidateRow> apply(Collection<SourceJob> jobs, Map<String, LastRecord> last, CandidateQuery query) {
        return jobs.stream()
                .map(job -> new CandidateRow(job, last.get(job.deploymentId())))
                .filter(row -> matches(row, query))
                .sorted(order(query.sort()))
                .toList();
    }

    private static boolean matches(CandidateRow row, CandidateQuery query) {
        return matchesKeyword(row.job(), query.keyword())
                && (query.types().isEmpty()
                        || (row.job().type() != null
                                && query.types().contains(row.job().type())))
                && (query.statuses().isEmpty() || query.statuses().contains(CandidateStatus.of(row.last())))
                && (query.supported() == null || query.supported() == supported(row.job()))
                && (query.migratedFrom() == null
                        || (row.last() != null && !row.last().createdAt().isBefore(query.migratedFrom())))
                && (query.migratedTo() == null
                        || (row.last() != null && row.last().createdAt().isBefore(query.migratedTo())));
    }

    private static boolean supported(SourceJob job) {
        return job.type() != null && !job.batch();
    }

    private static boolean matchesKeyword(SourceJob job, String keyword) {
        String wanted = keyword.toLowerCase(Locale.ROOT);
        return job.name().toLowerCase(Locale.ROOT).contains(wanted)
                || job.deploymentId().toLowerCase(Locale.ROOT).contains(wanted);
    }

    static Comparator<CandidateRow> order(CandidateQuery.Sort sort) {
        Comparator<CandidateRow> byName = Comparator.comparing(row -> row.job().name());
        Comparator<CandidateRow> byTime = Comparator.comparing(CandidateRow::lastMigrated);
        Comparator<CandidateRow> byId = Comparator.comparing(row -> row.job().deploymentId());
        return switch (sort) {
            case NAME -> byName.thenComparing(byId);
            case NAME_DESC -> byName.thenComparing(byId).reversed();
            case LAST_MIGRATED -> byTime.thenComparing(byId);
            case LAST_MIGRATED_DESC -> byTime.reversed().thenComparing(byId);
        };
    }

    /** Index of the first row behind the cursor, also when the row that it points at is gone. */
    static int positionAfter(List<CandidateRow> rows, CandidateCursor cursor, CandidateQuery.Sort sort) {
        Comparator<CandidateRow> order = order(sort);
        CandidateRow last = cursor.row();
        int position = 0;
        while (position < rows.size() && order.compare(rows.get(position), last) <= 0) {
            position++;
        }
        return position;
    }
}
