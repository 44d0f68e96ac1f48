package io.dataphin.migration.platform.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.Lenient;
import io.dataphin.migration.api.call.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a page of a list. */
final class DataphinPages {

    /** Largest page that the platform gives. */
    static final int SIZE = 100;

    private DataphinPages() {}

    /**
     * The rows of an answer.
     *
     * @param result what holds the rows and the field TotalCount
     * @param rows name of the field with the rows
     */
    static <A> Page<A> read(JsonNode result, String rows, Function<JsonNode, A> row) {
        List<A> items = new ArrayList<>();
        result.path(rows).forEach(json -> items.add(row.apply(json)));
        return new Page<>(items, Lenient.whole(result.path("TotalCount")), SIZE);
    }
}
