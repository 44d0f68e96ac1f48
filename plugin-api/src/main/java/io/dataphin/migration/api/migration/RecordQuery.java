package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.Set;

/**
 * Which records, in which order. Empty sets and nulls do not restrict.
 *
 * @param keyword literal, case-insensitive part of object name or object id; empty = all
 * @param targetName literal, case-insensitive part of the task name; empty = all
 * @param types file formats
 * @param statuses statuses
 * @param projectIds target projects
 * @param migrators Dataphin user ids
 * @param from created at or after; null = open
 * @param to created before; null = open
 * @param batchId records of one batch; null = all
 * @param causes codes of failures
 * @param need what the records wait for a person for; null = all records
 * @param sort order
 * @param limit rows a page, 1 to 200
 * @param cursor position from an earlier page; must come with the same filter and sort, or with none; null = first page
 */
public record RecordQuery(
        String keyword,
        String targetName,
        Set<TaskType> types,
        Set<MigrationStatus> statuses,
        Set<Long> projectIds,
        Set<String> migrators,
        Instant from,
        Instant to,
        Long batchId,
        Set<String> causes,
        Need need,
        Sort sort,
        int limit,
        String cursor) {

    /** Default rows a page. */
    public static final int DEFAULT_LIMIT = 20;

    /** Most rows a page. */
    public static final int MAX_LIMIT = 200;

    public RecordQuery {
        keyword = keyword == null ? "" : keyword;
        targetName = targetName == null ? "" : targetName;
        types = Set.copyOf(types);
        statuses = Set.copyOf(statuses);
        projectIds = Set.copyOf(projectIds);
        migrators = Set.copyOf(migrators);
        causes = Set.copyOf(causes);
        sort = sort == null ? Sort.CREATED_DESC : sort;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
    }

    /** All records, newest first, first page. */
    public static RecordQuery all() {
        return new RecordQuery(
                "",
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                Set.of(),
                null,
                Sort.CREATED_DESC,
                DEFAULT_LIMIT,
                null);
    }

    /** The same filter at another page. */
    public RecordQuery at(String otherCursor) {
        return with(keyword, statuses, from, to, batchId, causes, need, limit, otherCursor);
    }

    /** The same filter with pages of another size, first page. */
    public RecordQuery ofLimit(int otherLimit) {
        return with(keyword, statuses, from, to, batchId, causes, need, otherLimit, null);
    }

    /** The same filter with another keyword, first page. */
    public RecordQuery ofKeyword(String otherKeyword) {
        return with(otherKeyword, statuses, from, to, batchId, causes, need, limit, null);
    }

    /** The same filter without a restriction to statuses, first page. */
    public RecordQuery ofAnyStatus() {
        return ofStatuses(Set.of());
    }

    /** The same filter restricted to other statuses, first page. */
    public RecordQuery ofStatuses(Set<MigrationStatus> otherStatuses) {
        return with(keyword, otherStatuses, from, to, batchId, causes, need, limit, null);
    }

    /** The same filter restricted to one batch, first page. */
    public RecordQuery ofBatch(long otherBatchId) {
        return with(keyword, statuses, from, to, otherBatchId, causes, need, limit, null);
    }

    /** The same filter restricted to failures of one code, first page. */
    public RecordQuery ofCause(String code) {
        return ofCauses(Set.of(code));
    }

    /** The same filter restricted to failures of other codes, first page. */
    public RecordQuery ofCauses(Set<String> otherCauses) {
        return with(keyword, statuses, from, to, batchId, otherCauses, need, limit, null);
    }

    /** The same filter restricted to records that wait for a person, first page. */
    public RecordQuery ofNeed(Need otherNeed) {
        return with(keyword, statuses, from, to, batchId, causes, otherNeed, limit, null);
    }

    /** The same filter restricted to records that were accepted in a time, first page. */
    public RecordQuery ofTime(Instant otherFrom, Instant otherTo) {
        return with(keyword, statuses, otherFrom, otherTo, batchId, causes, need, limit, null);
    }

    private RecordQuery with(
            String otherKeyword,
            Set<MigrationStatus> otherStatuses,
            Instant otherFrom,
            Instant otherTo,
            Long otherBatchId,
            Set<String> otherCauses,
            Need otherNeed,
            int otherLimit,
            String otherCursor) {
        return new RecordQuery(
                otherKeyword,
                targetName,
                types,
                otherStatuses,
                projectIds,
                migrators,
                otherFrom,
                otherTo,
                otherBatchId,
                otherCauses,
                otherNeed,
                sort,
                otherLimit,
                otherCursor);
    }

    /** What a record waits for a person for. */
    public enum Need {
        /** It failed, was not undone, and its job has no newer record. */
        REMEDY,
        /** It succeeded in a Dev project, and its task is neither published nor written by a newer record. */
        PUBLISH,
        /** It succeeded, its job or task was changed since, and its task was neither undone nor written by a newer record. */
        DRIFT
    }

    /** Orders of the record list; ties are broken by record id in the same direction. Unfinished records come first for FINISHED_DESC. */
    public enum Sort {
        CREATED_DESC,
        CREATED,
        NAME,
        NAME_DESC,
        FINISHED_DESC
    }
}
