package io.dataphin.migration.bench;

import io.dataphin.migration.analysis.ScriptAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * N4: how much longer the analysis of scripts takes than Flink's parser alone. Both in this process and thread, by CPU time, in turns; rounds that let the
 * compiler finish come before and are not counted.
 */
final class AnalysisBench {

    private static final int ROUNDS = 3;

    private final Options options;
    private final ScriptAnalyzer analyzer = new ScriptAnalyzer();

    /**
     * What is measured.
     *
     * @param folder its {@code *.sql} files, again and again
     * @param scripts scripts of a round
     */
    record Options(Path folder, int scripts) {

        /** {@code bench.scripts}, a folder, and {@code bench.script-count}. */
        static Options fromSystemProperties(Path root) {
            Path own = root.resolve("plugin-impl/src/test/resources/analysis");
            return new Options(
                    Path.of(System.getProperty("bench.scripts", own.toString())),
                    Integer.getInteger("bench.script-count", 10_000));
        }
    }

    AnalysisBench(Options options) {
        this.options = options;
    }

    AnalysisMeasurement run() throws IOException {
        List<String> texts = texts();
        List<BareScript> bare = texts.stream().map(BareScript::of).toList();
        List<AnalysisMeasurement.Round> rounds = new ArrayList<>();
        for (int i = 0; i < 2 * ROUNDS; i++) {
            rounds.add(round(texts, bare));
        }
        return new AnalysisMeasurement(options.scripts(), rounds.subList(ROUNDS, 2 * ROUNDS));
    }

    private List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(options.folder())) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(AnalysisBench::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AnalysisMeasurement.Round round(List<String> texts, List<BareScript> bare) {
        double parser = seconds(i -> bare.get(i % bare.size()).parse());
        double analysis = seconds(i -> analyzer.analyze(texts.get(i % texts.size())));
        return new AnalysisMeasurement.Round(parser, analysis, megabytesAfterCollection());
    }

    /** CPU seconds of this thread. */
    private double seconds(IntConsumer work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < options.scripts(); i++) {
            work.accept(i);
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }

    /** What is in use after a collection: all of this process, not of the analysis alone. */
    private static double megabytesAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
