package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.assessment.AssessedJobQuery;
import io.dataphin.migration.api.assessment.Readiness;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Filter of the jobs of an assessment. The raw values are lists, so that a value given twice is noticed. */
public class AssessedJobParameters {

    @QueryParam("readiness")
    List<String> readiness;

    @QueryParam("code")
    List<String> code;

    @QueryParam("subject")
    List<String> subject;

    @QueryParam("keyword")
    List<String> keyword;

    /** @throws ProblemException {@code INVALID_PARAMETER} naming the parameter */
    AssessedJobQuery query(PageParameters page) {
        return new AssessedJobQuery(
                new QueryValues("readiness", readiness).constants(Readiness.class),
                new QueryValues("code", code).all(),
                new QueryValues("subject", subject).single(),
                new QueryValues("keyword", keyword).single(),
                page.rows(),
                page.position());
    }
}
