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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** N1: how near a big batch comes to the time that the call rates make it take. */
final class RateBench {

    private static final String NAMESPACE = "retail-prod";
    private static final long PROJECT = 7_310_002_255_667_712L;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Path root;
    private final Path folder;
    private final Options options;

    RateBench(Path root, Path folder, Options options) {
        this.root = root;
        this.folder = folder;
        this.options = options;
    }

    /**
     * What is measured.
     *
     * @param jobs how many jobs, in one batch
     * @param batches how many batches of them, one after the other
     * @param concurrency {@code migration.worker.concurrency}
     * @param latencyMillis how long each call takes at least
     * @param rates calls a second
     * @param postgres on a PostgreSQL server instead of the embedded database
     * @param jvmOptions further options of the server's JVM, e.g. for a flight recording
     */
    record Options(
            int jobs,
            int batches,
            int concurrency,
            int latencyMillis,
            Rates rates,
            boolean postgres,
            List<String> jvmOptions) {

        /** {@code bench.jobs}, {@code .batches}, {@code .concurrency}, {@code .postgres}, {@code .jvm-options} (one a line); the others are what N1 says. */
        static Options fromSystemProperties() {
            return new Options(
                    Integer.getInteger("bench.jobs", 1000),
                    Integer.getInteger("bench.batches", 8),
                    Integer.getInteger("bench.concurrency", 64),
                    50,
                    new Rates(500, 200, 50, 100),
                    Boolean.getBoolean("bench.postgres"),
                    System.getProperty("bench.jvm-options", "").lines().toList());
        }
    }

    /** Every batch of the run. The first ones meet a server that has served nobody yet, and show what its compiling costs. */
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
        keys.put("migration.batch.max-size", String.valueOf(options.jobs()));
        keys.put("migration.worker.concurrency", String.valueOf(options.concurrency()));
        return keys;
    }

    private List<RateMeasurement> measure(RunningSystem system, LongSupplier transactions) {
        ObjectNode settings = options.rates().sandboxSettings();
        system.control().settings(settings.put("latencyMillis", options.latencyMillis()));
        return IntStream.range(0, options.batches())
                .mapToObj(batch -> measureBatch(system, "batch_" + batch, transactions))
                .toList();
    }

    private RateMeasurement measureBatch(RunningSystem system, String name, LongSupplier transactions) {
        SandboxControl sandbox = system.control();
        MigrationApi api = system.api(DemoUser.LI_NA);
        List<String> jobs = sandbox.generate(NAMESPACE, name, "SQLSCRIPT", options.jobs());
        int before = sandbox.calls().size();
        Vitals server = Vitals.of(system.server().pid());
        Vitals platforms = Vitals.of(system.sandbox().pid());
        long transactionsBefore = transactions.getAsLong();
        Instant asked = Instant.now();
        String batch = run(api, jobs);
        RateMeasurement.Used used = new RateMeasurement.Used(
                Vitals.of(system.server().pid()).since(server),
                Vitals.of(system.sandbox().pid()).since(platforms),
                transactions.getAsLong() - transactionsBefore);
        JsonNode ended = api.read("batches/" + batch);
        List<JsonNode> calls = sandbox.calls();
        // every batch meets a namespace of the same size
        jobs.forEach(job -> sandbox.deleteDeployment(NAMESPACE, job));
        return RateMeasurement.of(options.rates(), asked, used, ended, calls.subList(before, calls.size()));
    }

    private static String run(MigrationApi api, List<String> jobs) {
        ObjectNode body =
                Json.object().put("projectId", String.valueOf(PROJECT)).put("sameNamePolicy", "OVERWRITE");
        ArrayNode choices = body.putArray("jobs");
        jobs.forEach(id -> choices.addObject().put("deploymentId", id));
        String batch = MigrationApi.expect(202, api.post("batches", body))
                .json()
                .path("id")
                .asText();
        Instant deadline = Instant.now().plus(LONGEST);
        String busy = "records?limit=1&status=WAITING&status=MIGRATING&status=SUBMITTING&batchId=" + batch;
        while (api.read(busy).path("total").asLong() > 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the batch did not end within " + LONGEST);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return batch;
    }
}
