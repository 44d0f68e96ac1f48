package io.dataphin.migration.runtime.support;

import io.dataphin.migration.api.engine.EngineLifecycle;
import io.dataphin.migration.database.DatabaseFacts;
import io.dataphin.migration.record.RecordCounts;
import io.dataphin.migration.runtime.configuration.ShownConfiguration;
import io.dataphin.migration.runtime.installation.ProductVersion;
import io.dataphin.migration.runtime.logging.ProductLog;
import io.dataphin.migration.runtime.metrics.MetersText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a support bundle holds: facts about the process, never content of jobs, never a secret. */
@ApplicationScoped
class BundleParts {

    private static final int LAST_FAILURES = 100;
    private static final double MEBI = 1024.0 * 1024;

    @Inject
    private EngineLifecycle engine;

    @Inject
    private StatusSampler watch;

    @Inject
    private RecordCounts counts;

    @Inject
    private DatabaseFacts database;

    @Inject
    private ProductLog log;

    @Inject
    private ShownConfiguration configuration;

    /** Files by name, each made when it is asked for. */
    Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        files.put("version.txt", BundleParts::version);
        files.put("configuration.properties", configuration::text);
        files.put("health.txt", this::health);
        files.put("database.txt", this::database);
        files.put("failures.tsv", this::failures);
        files.put("metrics.txt", MetersText::all);
        files.put("log.txt", () -> String.join("\n", log.recentLines()) + "\n");
        files.put("threads.txt", BundleParts::threads);
        return files;
    }

    /** The text without any value of a secret key, wherever it may have come from. */
    String scrubbed(String text) {
        return configuration.scrubbed(text);
    }

    private static String version() {
        RuntimeMXBean process = ManagementFactory.getRuntimeMXBean();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return lines(
                "product=" + ProductVersion.text(),
                "java=" + System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
                "system=" + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                "processors=" + Runtime.getRuntime().availableProcessors(),
                "node=" + process.getName(),
                "uptimeSeconds=" + process.getUptime() / 1000,
                String.format("heapMiB=%.0f of %.0f", heap.getUsed() / MEBI, heap.getMax() / MEBI));
    }

    private String health() {
        return lines(
                "alive=" + engine.alive(),
                "started=" + engine.started(),
                "ready=" + engine.ready(),
                "draining=" + watch.draining());
    }

    private String database() {
        return lines(
                "database=" + database.product(),
                "sessions=" + database.sessions().sessions(),
                "schema=" + String.join("; ", database.schema()),
                "busy=" + counts.busy(),
                "ended=" + counts.ended());
    }

    private String failures() {
        return "record\tfinishedAt\tstage\tcode\trequestId\n"
                + counts.lastFailed(LAST_FAILURES).stream()
                        .map(failed -> failed.id() + "\t" + failed.finishedAt() + "\t" + failed.stage() + "\t"
                                + failed.code() + "\t"
                                + (failed.correlationId() == null ? "" : failed.correlationId()) + "\n")
                        .collect(Collectors.joining());
    }

    /** Names and states of all threads with their whole stacks; no values of variables are in it. */
    private static String threads() {
        ThreadInfo[] all = ManagementFactory.getThreadMXBean().dumpAllThreads(true, true);
        return Arrays.stream(all)
                .map(thread -> "\"" + thread.getThreadName() + "\" " + thread.getThreadState()
                        + (thread.getLockName() == null ? "" : " on " + thread.getLockName()) + "\n"
                        + Arrays.stream(thread.getStackTrace())
                                .map(frame -> "    at " + frame + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }
}
