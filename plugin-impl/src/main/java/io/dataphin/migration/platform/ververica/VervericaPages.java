package io.dataphin.migration.platform.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.Lenient;
import io.dataphin.migration.api.call.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a page of a list. */
final class VervericaPages {

    /** Largest page that the platform gives. */
    static final int SIZE = 100;

    private VervericaPages() {}

    static <A> Page<A> read(JsonNode body, Function<JsonNode, A> row) {
        List<A> items = new ArrayList<>();
        body.path("data").forEach(json -> items.add(row.apply(json)));
        return new Page<>(items, Lenient.whole(body.path("totalSize")), SIZE);
    }
}
