package io.dataphin.migration.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Json;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What N5 showed.
 *
 * @param first the application's very first start, which also writes the database; not counted
 * @param application its further starts
 * @param empty starts of the server with an archive without code
 */
record StartMeasurement(Start first, List<Start> application, List<Start> empty) {

    private static final double TARGET = 2.5;

    /**
     * One start.
     *
     * @param seconds from the start of the process to its first answer that it is ready
     * @param cpuSeconds CPU time until then
     */
    record Start(double seconds, double cpuSeconds) {}

    double ratio() {
        return median(application, Start::seconds) / median(empty, Start::seconds);
    }

    /** Of CPU times, which other work on the machine disturbs less. */
    double cpuRatio() {
        return median(application, Start::cpuSeconds) / median(empty, Start::cpuSeconds);
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> part) {
        double[] sorted = starts.stream().mapToDouble(part).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    String text() {
        return "N5 application %.2f s / empty archive %.2f s = %.3f (target %.1f); CPU %.1f s / %.1f s = %.3f%n"
                        .formatted(
                                median(application, Start::seconds),
                                median(empty, Start::seconds),
                                ratio(),
                                TARGET,
                                median(application, Start::cpuSeconds),
                                median(empty, Start::cpuSeconds),
                                cpuRatio())
                + "  application %s%n  empty       %s%n".formatted(seconds(application), seconds(empty))
                + "  first start, with the database %.2f s, not counted".formatted(first.seconds());
    }

    private static String seconds(List<Start> starts) {
        return starts.stream()
                .map(start -> String.format(Locale.ROOT, "%.2f s", start.seconds()))
                .collect(Collectors.joining(", "));
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("name", "N5")
                .put("ratio", ratio())
                .put("target", TARGET)
                .put("cpuRatio", cpuRatio())
                .put("applicationSeconds", median(application, Start::seconds))
                .put("emptySeconds", median(empty, Start::seconds))
                .put("applicationCpuSeconds", median(application, Start::cpuSeconds))
                .put("emptyCpuSeconds", median(empty, Start::cpuSeconds))
                .put("firstSeconds", first.seconds());
        put(json.putArray("application"), application);
        put(json.putArray("empty"), empty);
        return json;
    }

    private static void put(ArrayNode list, List<Start> starts) {
        starts.forEach(start -> list.addObject().put("seconds", start.seconds()).put("cpuSeconds", start.cpuSeconds()));
    }
}
