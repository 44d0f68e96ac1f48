package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.util.List;
import java.util.function.Function;

/** Cuts a page out of a list; the names of the fields differ from operation to operation. */
public final class Paging {
    private static final int MAX_PAGE_SIZE = 100;

    private Paging() {}

    /**
     * A page with its total count.
     *
     * @param numberField name of the page number in the request, counted from 1
     * @param listField name of the list in the answer
     * @throws BusinessError {@code DPN.Stream.ParameterInvalid} when number or size is out of range
     */
    public static ObjectNode page(
            List<? extends JsonNode> all, JsonNode request, String numberField, String listField) {
        return page(all, one -> one, request, numberField, listField);
    }

    /** The same, but the rows are made only when they are on the page. */
    public static <T> ObjectNode page(
            List<T> all, Function<T, ? extends JsonNode> row, JsonNode request, String numberField, String listField) {
        int number = request.path(numberField).asInt(1);
        int size = request.path("PageSize").asInt(20);
        if (number < 1 || size < 1 || size > MAX_PAGE_SIZE) {
            throw BusinessError.invalid(numberField + " starts at 1, PageSize is 1 to " + MAX_PAGE_SIZE);
        }
        int from = (int) Math.min(all.size(), (number - 1L) * size);
        int to = Math.min(all.size(), from + size);
        ObjectNode page = Json.object().put("TotalCount", all.size());
        page.set(listField, Json.nodes(all.subList(from, to).stream().map(row).toList()));
        return page;
    }
}
