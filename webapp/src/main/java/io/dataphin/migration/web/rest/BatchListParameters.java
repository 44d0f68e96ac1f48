package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.BatchQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Filter of a list of batches. The raw values are lists, so that a value given twice is noticed. */
public class BatchListParameters {

    @QueryParam("projectId")
    List<String> projectId;

    @QueryParam("migrator")
    List<String> migrator;

    @QueryParam("from")
    List<String> from;

    @QueryParam("to")
    List<String> to;

    /** @throws ProblemException {@code INVALID_PARAMETER} naming the parameter */
    BatchQuery query(PageParameters page) {
        return new BatchQuery(
                new QueryValues("projectId", projectId).ids(),
                new QueryValues("migrator", migrator).all(),
                new QueryValues("from", from).time(),
                new QueryValues("to", to).time(),
                page.rows(),
                page.position());
    }
}
