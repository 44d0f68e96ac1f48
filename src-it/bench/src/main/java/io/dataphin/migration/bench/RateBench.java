package io.dataphin.migration.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.client.SandboxControl;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.PostgresServer;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * N1 and N2: how near 1,000 jobs in batches of 40 come to the time that the call rates make them take. A third of the jobs are JARs with files,
 * and the names of a tenth are taken by tasks that are overwritten.
 */
final class RateBench {

    private static final String NAMESPACE = "retail-prod";
    private static final long PROJECT = 7_310_002_255_667_712L;
    /** The file of the sandbox's generated JAR jobs. */
    private static final String FILE = "order-replay-1.8.0.jar";

    private static final int EVERY_JAR = 3;
    private static final int EVERY_TAKEN_NAME = 10;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Path root;
    private final Path folder;
    private final Options options;

    /** @param root a built checkout whose archive is measured */
    RateBench(Path root, Path folder, Options options) {
        this.root = root;
        this.folder = folder;
        this.options = options;
    }

    /**
     * What is measured.
     *
     * @param name N1 or N2
     * @param target ratio to reach
     * @param jobs jobs of a run
     * @param runs runs one after the other; the last one counts, those before it warm the server up
     * @param batchSize jobs of a batch
     * @param concurrency {@code migration.worker.concurrency}
     * @param latencyMillis how long each call takes at least
     * @param rates calls a second
     * @param postgres on a PostgreSQL server instead of the embedded database
     * @param jvmOptions further options of the server's JVM, e.g. for a flight recording
     */
    record Options(
            String name,
            double target,
            int jobs,
            int runs,
            int batchSize,
            int concurrency,
            int latencyMillis,
            Rates rates,
            boolean postgres,
            List<String> jvmOptions) {

        /** At the real quotas, a fresh server. */
        static Options realQuotas() {
            return of("N1", 1.05, 1, new Rates(50, 20, 5, 100));
        }

        /** At ten times the quotas, the second run of a fresh server. */
        static Options tenTimesTheQuotas() {
            return of("N2", 1.8, 2, new Rates(500, 200, 50, 1000));
        }

        private static Options of(String name, double target, int runs, Rates rates) {
            return new Options(
                    name,
                    target,
                    Integer.getInteger("bench.jobs", 1000),
                    Integer.getInteger("bench.runs", runs),
                    40,
                    Integer.getInteger("bench.concurrency", 16),
                    50,
                    rates,
                    Boolean.getBoolean("bench.postgres"),
                    System.getProperty("bench.jvm-options", "").lines().toList());
        }
    }

    /** Every run. */
    List<RateMeasurement> run() throws IOException {
        Folders.delete(folder);
        if (!options.postgres()) {
            return measure(Map.of(), () -> 0);
        }
        try (PostgresServer database = PostgresServer.start()) {
            return measure(database.configuration(), () -> transactions(database));
        }
    }

    /** Transactions that the database has ended so far, those that only read included. */
    private static long transactions(PostgresServer database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell what it did", e);
        }
    }

    private List<RateMeasurement> measure(Map<String, String> database, LongSupplier transactions) {
        try (RunningSystem system = new RunningSystem(new RunningSystem.Settings(
                new ProjectFiles(root),
                folder,
                FreePorts.any(),
                FreePorts.any(),
                configuration(database),
                options.jvmOptions()))) {
            system.start();
            return measure(system, transactions);
        }
    }

    private Map<String, String> configuration(Map<String, String> database) {
        Map<String, String> keys = new HashMap<>(database);
        keys.putAll(options.rates().configuration());
        keys.put("migration.worker.concurrency", String.valueOf(options.concurrency()));
        return keys;
    }

    private List<RateMeasurement> measure(RunningSystem system, LongSupplier transactions) {
        ObjectNode settings = options.rates().sandboxSettings();
        system.control().settings(settings.put("latencyMillis", options.latencyMillis()));
        system.control().putResource(PROJECT, FILE);
        List<RateMeasurement> runs = new ArrayList<>();
        for (int run = 0; run < options.runs(); run++) {
            runs.add(measureRun(system, "run" + run, transactions));
        }
        return runs;
    }

    private RateMeasurement measureRun(RunningSystem system, String name, LongSupplier transactions) {
        SandboxControl sandbox = system.control();
        MigrationApi api = system.api(DemoUser.LI_NA);
        List<String> jobs = jobs(sandbox, name);
        int before = sandbox.calls().size();
        Vitals server = Vitals.of(system.server().pid());
        Vitals platforms = Vitals.of(system.sandbox().pid());
        long transactionsBefore = transactions.getAsLong();
        Instant asked = Instant.now();
        List<Duration> accepted = new ArrayList<>();
        List<String> batches = start(api, jobs, accepted);
        awaitEnd(api);
        RateMeasurement.Used used = new RateMeasurement.Used(
                Vitals.of(system.server().pid()).since(server),
                Vitals.of(system.sandbox().pid()).since(platforms),
                transactions.getAsLong() - transactionsBefore);
        List<JsonNode> records = batches.stream()
                .flatMap(batch -> Json.each(api.read("batches/" + batch).path("records"), record -> record).stream())
                .toList();
        List<JsonNode> calls = sandbox.calls();
        // every run meets a namespace of the same size
        jobs.forEach(job -> sandbox.deleteDeployment(NAMESPACE, job));
        return RateMeasurement.of(options, asked, accepted, used, records, calls.subList(before, calls.size()));
    }

    /** The jobs, mixed as they will be in each batch, and tasks that have the names of some of them. */
    private List<String> jobs(SandboxControl sandbox, String name) {
        int jars = options.jobs() / EVERY_JAR;
        Iterator<String> jar =
                sandbox.generate(NAMESPACE, name + "_jar", "JAR", jars).iterator();
        Iterator<String> sql = sandbox.generate(NAMESPACE, name + "_sql", "SQLSCRIPT", options.jobs() - jars)
                .iterator();
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < options.jobs(); i++) {
            jobs.add(i % EVERY_JAR == EVERY_JAR - 1 && jar.hasNext() ? jar.next() : sql.next());
        }
        for (int number = 1; number <= options.jobs() / EVERY_TAKEN_NAME; number++) {
            sandbox.putTask(
                    PROJECT,
                    "%s_sql_%04d".formatted(name, number * 3),
                    Json.object().put("Type", "FLINK_SQL").put("Code", "-- older"));
        }
        return jobs;
    }

    private List<String> start(MigrationApi api, List<String> jobs, List<Duration> accepted) {
        List<String> batches = new ArrayList<>();
        for (int from = 0; from < jobs.size(); from += options.batchSize()) {
            ObjectNode body =
                    Json.object().put("projectId", String.valueOf(PROJECT)).put("sameNamePolicy", "OVERWRITE");
            ArrayNode choices = body.putArray("jobs");
            jobs.subList(from, Math.min(jobs.size(), from + options.batchSize()))
                    .forEach(id -> choices.addObject().put("deploymentId", id));
            long begin = System.nanoTime();
            batches.add(MigrationApi.expect(202, api.post("batches", body))
                    .json()
                    .path("id")
                    .asText());
            accepted.add(Duration.ofNanos(System.nanoTime() - begin));
        }
        return batches;
    }

    private static void awaitEnd(MigrationApi api) {
        Instant deadline = Instant.now().plus(LONGEST);
        String busy = "records?limit=1&status=WAITING&status=MIGRATING&status=SUBMITTING";
        while (api.read(busy).path("total").asLong() > 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the jobs did not end within " + LONGEST);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
