package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;

/** Filter of the audit. The raw values are lists, so that a value given twice is noticed. */
public class AuditParameters {

    static final Map<String, AuditQuery.Result> RESULTS =
            Map.of("DONE", AuditQuery.Result.DONE, "REFUSED", AuditQuery.Result.REFUSED);

    @QueryParam("action")
    List<String> action;

    @QueryParam("who")
    List<String> who;

    @QueryParam("from")
    List<String> from;

    @QueryParam("to")
    List<String> to;

    @QueryParam("result")
    List<String> result;

    /** @throws ProblemException {@code INVALID_PARAMETER} naming the parameter */
    AuditQuery query(int limit, String cursor) {
        return new AuditQuery(
                new QueryValues("action", action).constants(AuditAction.class),
                new QueryValues("who", who).filled(),
                new QueryValues("from", from).time(),
                new QueryValues("to", to).time(),
                new QueryValues("result", result).oneOf(RESULTS),
                limit,
                cursor);
    }
}
