package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.project.ProjectQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Filter of {@code GET /projects}. The raw values are lists, so that a value given twice is noticed. */
public class ProjectListParameters {

    @QueryParam("keyword")
    List<String> keyword;

    /** @throws ProblemException {@code INVALID_PARAMETER} naming the parameter */
    ProjectQuery query(PageParameters page) {
        return new ProjectQuery(new QueryValues("keyword", keyword).single(), page.rows(), page.position());
    }
}
