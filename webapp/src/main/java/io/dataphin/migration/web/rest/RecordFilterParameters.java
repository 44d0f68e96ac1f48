package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordQuery.Need;
import io.dataphin.migration.api.migration.RecordQuery.Sort;
import io.dataphin.migration.api.task.TaskType;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;

/** Filter and order of records, for all calls that choose records. The raw values are lists, so that a value given twice is noticed. */
public class RecordFilterParameters {

    static final Map<String, Sort> SORTS = Map.of(
            "-createdAt", Sort.CREATED_DESC,
            "createdAt", Sort.CREATED,
            "objectName", Sort.NAME,
            "-objectName", Sort.NAME_DESC,
            "-finishedAt", Sort.FINISHED_DESC);

    private static final Map<String, Need> DRIFTED = Map.of("true", Need.DRIFT);

    @QueryParam("keyword")
    List<String> keyword;

    @QueryParam("targetName")
    List<String> targetName;

    @QueryParam("type")
    List<String> type;

    @QueryParam("status")
    List<String> status;

    @QueryParam("projectId")
    List<String> projectId;

    @QueryParam("migrator")
    List<String> migrator;

    @QueryParam("from")
    List<String> from;

    @QueryParam("to")
    List<String> to;

    @QueryParam("batchId")
    List<String> batchId;

    @QueryParam("cause")
    List<String> cause;

    @QueryParam("drifted")
    List<String> drifted;

    @QueryParam("sort")
    List<String> sort;

    /**
     * The query.
     *
     * @param limit rows a page
     * @param cursor null for the first page
     * @throws ProblemException {@code INVALID_PARAMETER} naming the parameter
     */
    RecordQuery query(int limit, String cursor) {
        return new RecordQuery(
                new QueryValues("keyword", keyword).single(),
                new QueryValues("targetName", targetName).single(),
                new QueryValues("type", type).constants(TaskType.class),
                new QueryValues("status", status).constants(MigrationStatus.class),
                new QueryValues("projectId", projectId).ids(),
                new QueryValues("migrator", migrator).all(),
                new QueryValues("from", from).time(),
                new QueryValues("to", to).time(),
                new QueryValues("batchId", batchId).id(),
                new QueryValues("cause", cause).all(),
                new QueryValues("drifted", drifted).oneOf(DRIFTED),
                new QueryValues("sort", sort).oneOf(SORTS),
                limit,
                cursor);
    }
}
