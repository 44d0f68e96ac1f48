package io.dataphin.migration.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the measurements, prints them and writes them to {@code target/bench.json}. */
public final class Bench {

    private Bench() {}

    /**
     * Runs.
     *
     * @param arguments the project's folder
     * @throws IOException when the result cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments.length == 0 ? "." : arguments[0]);
        Path target = root.resolve("src-it/bench/target");
        RateBench.Options options = RateBench.Options.fromSystemProperties();
        PrintStream out = System.out;
        out.println("N1: " + options);
        RateMeasurement measured = new RateBench(root, target.resolve("system"), options).run();
        out.println(measured.text());
        Files.writeString(target.resolve("bench.json"), measured.json().toPrettyString() + '\n');
    }
}
