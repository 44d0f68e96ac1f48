package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.CandidateQuery.Sort;
import io.dataphin.migration.api.job.CandidateStatus;
import io.dataphin.migration.api.task.TaskType;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;

/** Query of {@code GET /projects/{projectId}/jobs}. The raw values are lists, so that a value given twice is noticed. */
public class JobListParameters {

    static final Map<String, Sort> SORTS = Map.of(
            "name", Sort.NAME,
            "-name", Sort.NAME_DESC,
            "lastMigratedAt", Sort.LAST_MIGRATED,
            "-lastMigratedAt", Sort.LAST_MIGRATED_DESC);

    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

    @QueryParam("keyword")
    List<String> keyword;

    @QueryParam("type")
    List<String> type;

    @QueryParam("status")
    List<String> status;

    @QueryParam("supported")
    List<String> supported;

    @QueryParam("migratedFrom")
    List<String> migratedFrom;

    @QueryParam("migratedTo")
    List<String> migratedTo;

    @QueryParam("sort")
    List<String> sort;

    @QueryParam("limit")
    List<String> limit;

    @QueryParam("cursor")
    List<String> cursor;

    /** @throws ProblemException {@code INVALID_PARAMETER} naming the parameter */
    CandidateQuery query() {
        return new CandidateQuery(
                new QueryValues("keyword", keyword).single(),
                new QueryValues("type", type).constants(TaskType.class),
                new QueryValues("status", status).constants(CandidateStatus.class),
                new QueryValues("supported", supported).oneOf(FLAGS),
                new QueryValues("migratedFrom", migratedFrom).time(),
                new QueryValues("migratedTo", migratedTo).time(),
                new QueryValues("sort", sort).oneOf(SORTS),
                new QueryValues("limit", limit).number(1, CandidateQuery.MAX_LIMIT, CandidateQuery.DEFAULT_LIMIT),
                new QueryValues("cursor", cursor).filled());
    }
}
