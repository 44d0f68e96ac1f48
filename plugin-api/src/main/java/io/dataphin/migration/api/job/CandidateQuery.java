package io.dataphin.migration.api.job;

import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.Set;

/**
 * Which candidates, in which order. Empty sets and nulls do not restrict.
 *
 * @param keyword literal, case-insensitive part of name or deployment id; empty = all
 * @param types task types
 * @param statuses last migration statuses
 * @param supported true: only jobs that Dataphin has a task type for and that are not batch; false: only the others; null: all
 * @param migratedFrom last migration at or after; null = open
 * @param migratedTo last migration before; null = open
 * @param sort order
 * @param limit rows a page, 1 to 200
 * @param cursor position from an earlier page, which also carries filter and sort; null = first page
 * @param deploymentIds these jobs only; empty = all
 */
public record CandidateQuery(
        String keyword,
        Set<TaskType> types,
        Set<CandidateStatus> statuses,
        Boolean supported,
        Instant migratedFrom,
        Instant migratedTo,
        Sort sort,
        int limit,
        String cursor,
        Set<String> deploymentIds) {

    /** Default rows a page. */
    public static final int DEFAULT_LIMIT = 20;

    /** Most rows a page. */
    public static final int MAX_LIMIT = 200;

    public CandidateQuery {
        keyword = keyword == null ? "" : keyword;
        types = Set.copyOf(types);
        statuses = Set.copyOf(statuses);
        deploymentIds = Set.copyOf(deploymentIds);
        sort = sort == null ? Sort.NAME : sort;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
    }

    /** A query that is not restricted to single jobs. */
    public CandidateQuery(
            String keyword,
            Set<TaskType> types,
            Set<CandidateStatus> statuses,
            Boolean supported,
            Instant migratedFrom,
            Instant migratedTo,
            Sort sort,
            int limit,
            String cursor) {
        this(keyword, types, statuses, supported, migratedFrom, migratedTo, sort, limit, cursor, Set.of());
    }

    /** The same query at another position; null = first page. */
    public CandidateQuery at(String position) {
        return new CandidateQuery(
                keyword, types, statuses, supported, migratedFrom, migratedTo, sort, limit, position, deploymentIds);
    }

    /** All candidates by name, first page. */
    public static CandidateQuery all() {
        return new CandidateQuery("", Set.of(), Set.of(), null, null, null, Sort.NAME, DEFAULT_LIMIT, null);
    }

    /** Orders of the candidate list; ties are broken by deployment id. Never migrated jobs come last when the newest come first. */
    public enum Sort {
        NAME,
        NAME_DESC,
        LAST_MIGRATED,
        LAST_MIGRATED_DESC
    }
}
