package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.project.ProjectQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Query of {@code GET /projects}. The raw values are lists, so that a value given twice is noticed. */
public class ProjectListParameters {

    @QueryParam("keyword")
    List<String> keyword;

    @QueryParam("limit")
    List<String> limit;

    @QueryParam("cursor")
    List<String> cursor;

    /** @throws ProblemException {@code INVALID_PARAMETER} naming the parameter */
    ProjectQuery query() {
        return new ProjectQuery(
                new QueryValues("keyword", keyword).single(),
                new QueryValues("limit", limit).number(1, ProjectQuery.MAX_LIMIT, ProjectQuery.DEFAULT_LIMIT),
                new QueryValues("cursor", cursor).filled());
    }
}
