package io.dataphin.migration.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Runs the measurements, prints them and writes them to {@code target/bench.json} and {@code target/bench.txt}. */
public final class Bench {

    private final StringBuilder text = new StringBuilder();
    private final ObjectNode json = Json.object();
    private final PrintStream out = System.out;

    private Bench() {}

    /**
     * Runs. {@code bench.only} names the measurements that are wanted, separated by commas; all by default.
     *
     * @param arguments the project's folder
     * @throws IOException when the result cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments.length == 0 ? "." : arguments[0]);
        new Bench()
                .run(
                        root,
                        List.of(System.getProperty("bench.only", "N1,N2,N4,N5,N10")
                                .split(",")));
    }

    private void run(Path root, List<String> wanted) throws IOException {
        Path target = root.resolve("src-it/bench/target");
        json.put("at", Instant.now().toString())
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("java", System.getProperty("java.runtime.version"));
        ArrayNode measurements = json.putArray("measurements");
        for (RateBench.Options options :
                List.of(RateBench.Options.realQuotas(), RateBench.Options.tenTimesTheQuotas())) {
            if (wanted.contains(options.name())) {
                rates(root, target, options, measurements);
            }
        }
        if (wanted.contains("N4")) {
            AnalysisMeasurement measured = new AnalysisBench(AnalysisBench.Options.fromSystemProperties(root)).run();
            say(measured.text());
            measurements.add(measured.json());
        }
        if (wanted.contains("N5")) {
            StartMeasurement measured =
                    new StartBench(StartBench.Options.fromSystemProperties(root), target.resolve("starts")).run();
            say(measured.text());
            measurements.add(measured.json());
        }
        if (wanted.contains("N10")) {
            PageMeasurement measured = new PageBench(root, target.resolve("pages")).run();
            say(measured.text());
            measurements.add(measured.json());
        }
        Files.writeString(target.resolve("bench.txt"), text);
        Files.writeString(target.resolve("bench.json"), json.toPrettyString() + '\n');
    }

    /** Also for a former checkout, when {@code bench.before} names one that is built: first that, then this one. */
    private void rates(Path root, Path target, RateBench.Options options, ArrayNode measurements) throws IOException {
        say(options.toString());
        String before = System.getProperty("bench.before", "");
        if (!before.isEmpty()) {
            rates("before", Path.of(before), target, options, measurements);
        }
        rates("now", root, target, options, measurements);
    }

    private void rates(String which, Path root, Path target, RateBench.Options options, ArrayNode measurements)
            throws IOException {
        List<RateMeasurement> runs = new RateBench(root, target.resolve("system"), options).run();
        for (int i = 0; i < runs.size(); i++) {
            say(which + ", run " + (i + 1) + ": " + runs.get(i).text());
            measurements.add(runs.get(i).json().put("which", which).put("run", i + 1));
        }
    }

    private void say(String line) {
        out.println(line);
        text.append(line).append(System.lineSeparator());
    }
}
