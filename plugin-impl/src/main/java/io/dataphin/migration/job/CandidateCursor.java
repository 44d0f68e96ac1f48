package io.dataphin.migration.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.CandidateStatus;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.paging.CursorText;
import java.time.Instant;
import java.util.Set;

/**
 * Position in a list of candidates; carries filter, sort and total.
 *
 * @param row a stand-in for the last row shown: only what orders compare is filled
 */
record CandidateCursor(CandidateQuery query, CandidateRow row, long total) {

    private static final String MARK = "c1.";

    static CandidateCursor after(CandidateQuery query, CandidateRow row, long total) {
        return new CandidateCursor(query, row, total);
    }

    String write() {
        ObjectNode node = CursorText.object();
        node.put("k", query.keyword());
        CursorText.put(node, "t", query.types());
        CursorText.put(node, "s", query.statuses());
        node.put("x", query.supported());
        CursorText.put(node, "f", query.migratedFrom());
        CursorText.put(node, "u", query.migratedTo());
        node.put("o", query.sort().name());
        node.put("name", row.job().name()).put("id", row.job().deploymentId());
        CursorText.put(node, "at", row.lastMigrated());
        node.put("total", total);
        return CursorText.write(MARK, node);
    }

    /**
     * Reads a cursor.
     *
     * @param asked the query that it came with: the same filter and sort, or none
     * @throws InvalidRequestException {@code INVALID_PARAMETER} when it is not ours or belongs to another filter
     */
    static CandidateCursor read(String cursor, CandidateQuery asked) {
        return CursorText.read(MARK, cursor, text -> {
            CandidateQuery query = query(text, asked.limit());
            if (!fits(asked, query)) {
                throw new IllegalArgumentException("a cursor of another filter");
            }
            return new CandidateCursor(query, row(text), text.number("total"));
        });
    }

    private static CandidateRow row(CursorText text) {
        SourceJob job = new SourceJob(
                text.text("id"), text.text("name"), "", null, false, false, JobState.STOPPED, "", false, null);
        Instant at = Instant.parse(text.text("at"));
        return new CandidateRow(job, new LastRecord(0, MigrationStatus.SUCCEEDED, at, null));
    }

    private static CandidateQuery query(CursorText text, int limit) {
        return new CandidateQuery(
                text.text("k"),
                text.set("t", TaskType::valueOf),
                text.set("s", CandidateStatus::valueOf),
                text.optional("x", Boolean::valueOf),
                text.optional("f", Instant::parse),
                text.optional("u", Instant::parse),
                CandidateQuery.Sort.valueOf(text.text("o")),
                limit,
                null);
    }

    private static boolean fits(CandidateQuery asked, CandidateQuery carried) {
        CandidateQuery plain = new CandidateQuery(
                asked.keyword(),
                asked.types(),
                asked.statuses(),
                asked.supported(),
                asked.migratedFrom(),
                asked.migratedTo(),
                asked.sort(),
                asked.limit(),
                null);
        CandidateQuery nothing = new CandidateQuery(
                "", Set.of(), Set.of(), null, null, null, CandidateQuery.Sort.NAME, asked.limit(), null);
        return plain.equals(nothing) || plain.equals(carried);
    }
}
