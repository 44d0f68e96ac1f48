package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.RecordQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Which page of a list; the limits are the same for all lists that take these. */
public class PageParameters {

    @QueryParam("limit")
    List<String> limit;

    @QueryParam("cursor")
    List<String> cursor;

    /** Rows a page. */
    int rows() {
        return new QueryValues("limit", limit).number(1, RecordQuery.MAX_LIMIT, RecordQuery.DEFAULT_LIMIT);
    }

    /** Position; null for the first page. */
    String position() {
        return new QueryValues("cursor", cursor).filled();
    }
}
