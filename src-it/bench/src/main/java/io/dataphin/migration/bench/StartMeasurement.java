package io.dataphin.migration.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What N5 showed.
 *
 * @param starts the counted starts by what was started; the base of all ratios is {@link #EMPTY}, the server with an archive without code,
 *     without the recipe
 */
record StartMeasurement(Map<String, List<Start>> starts) {

    static final String EMPTY = "empty";
    static final String NOW = "application";
    static final String WITH_RECIPE = " with recipe";

    private static final Map<String, Double> TARGETS = Map.of(NOW, 3.5, NOW + WITH_RECIPE, 2.2);

    /**
     * One start.
     *
     * @param seconds from the start of the process to its first answer that it is ready
     * @param cpuSeconds CPU time until then
     */
    record Start(double seconds, double cpuSeconds) {}

    private double ratio(String name, ToDoubleFunction<Start> part) {
        return median(name, part) / median(EMPTY, part);
    }

    private double median(String name, ToDoubleFunction<Start> part) {
        double[] sorted = starts.get(name).stream().mapToDouble(part).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** One line each. CPU times are disturbed less by other work on the machine. */
    String text() {
        return "N5 starts of Payara Micro; ratios over the empty archive without the recipe%n".formatted()
                + starts.keySet().stream().map(this::text).collect(Collectors.joining(System.lineSeparator()));
    }

    private String text(String name) {
        String target = TARGETS.containsKey(name) ? " (target %.1f)".formatted(TARGETS.get(name)) : "";
        String each = starts.get(name).stream()
                .map(start -> String.format(Locale.ROOT, "%.2f s", start.seconds()))
                .collect(Collectors.joining(", "));
        return "  %-24s %6.2f s = %.3f%s; CPU %.1f s = %.3f; %s"
                .formatted(
                        name,
                        median(name, Start::seconds),
                        ratio(name, Start::seconds),
                        target,
                        median(name, Start::cpuSeconds),
                        ratio(name, Start::cpuSeconds),
                        each);
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("name", "N5");
        starts.keySet().forEach(name -> json.set(name, json(name)));
        return json;
    }

    private ObjectNode json(String name) {
        ObjectNode json = Json.object()
                .put("seconds", median(name, Start::seconds))
                .put("ratio", ratio(name, Start::seconds))
                .put("cpuSeconds", median(name, Start::cpuSeconds))
                .put("cpuRatio", ratio(name, Start::cpuSeconds));
        if (TARGETS.containsKey(name)) {
            json.put("target", TARGETS.get(name));
        }
        ArrayNode list = json.putArray("starts");
        starts.get(name)
                .forEach(start ->
                        list.addObject().put("seconds", start.seconds()).put("cpuSeconds", start.cpuSeconds()));
        return json;
    }
}
