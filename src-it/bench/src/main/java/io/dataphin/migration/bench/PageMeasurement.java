package io.dataphin.migration.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What N10 showed.
 *
 * @param cold what a browser without anything in its cache loads for a page, by the page's name
 * @param millisToFirstRow from the click that leads to the records to the first row, with a full cache, each time
 */
record PageMeasurement(Map<String, Weight> cold, List<Double> millisToFirstRow) {

    static final String SIGN_IN = "sign-in";
    static final String RECORDS = "records";

    /** Most bytes transferred. */
    private static final Map<String, Long> TARGETS = Map.of(SIGN_IN, 150_000L, RECORDS, 450_000L);

    /**
     * What a page and all that it needs weighs.
     *
     * @param requests how many answers
     * @param transferred bytes of the bodies as they were sent
     * @param content bytes of the bodies when unpacked
     */
    record Weight(int requests, long transferred, long content) {

        Weight plus(long body, long unpacked) {
            return new Weight(requests + 1, transferred + body, content + unpacked);
        }
    }

    private double median() {
        double[] sorted = millisToFirstRow.stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    /** One line each. */
    String text() {
        String pages = cold.entrySet().stream()
                .map(page -> "  %-24s %d answers, %,d bytes transferred (target %,d), %,d bytes of content%n"
                        .formatted(
                                page.getKey(),
                                page.getValue().requests(),
                                page.getValue().transferred(),
                                TARGETS.get(page.getKey()),
                                page.getValue().content()))
                .collect(Collectors.joining());
        return "N10 pages with an empty cache, and from the click to the first row with a full one%n".formatted()
                + pages
                + "  %-24s %.0f ms; %s"
                        .formatted(
                                "click to first row",
                                median(),
                                Arrays.toString(millisToFirstRow.stream()
                                        .mapToLong(Math::round)
                                        .toArray()));
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("name", "N10").put("millisToFirstRow", median());
        cold.forEach((page, weight) -> json.putObject(page)
                .put("answers", weight.requests())
                .put("transferred", weight.transferred())
                .put("target", TARGETS.get(page))
                .put("content", weight.content()));
        return json;
    }
}
