package io.dataphin.migration.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.acs.Lenient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Reads a list page by page until its TotalCount is reached or a page is empty. */
final class BlockingPagedList {

    /** Largest page that the platform gives. */
    static final int PAGE_SIZE = 100;

    private BlockingPagedList() {}

    /**
     * All rows; one that shifts between pages may be there twice.
     *
     * @param listField name of the list in the PageResult
     * @param answers gives the answer with the page of a number from 1
     */
    static List<JsonNode> read(String listField, IntFunction<JsonNode> answers) {
        List<JsonNode> rows = new ArrayList<>();
        for (int number = 1; ; number++) {
            JsonNode page = answers.apply(number).path("PageResult");
            int before = rows.size();
            page.path(listField).forEach(rows::add);
            Long total = Lenient.whole(page.path("TotalCount"));
            boolean reached = total == null ? rows.size() - before < PAGE_SIZE : (long) number * PAGE_SIZE >= total;
            if (reached || rows.size() == before) {
                return rows;
            }
        }
    }
}
