package io.dataphin.migration.bench;

import io.dataphin.migration.it.support.demo.DemoConfiguration;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.SandboxProcess;
import io.dataphin.migration.it.support.process.ServerConfiguration;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * N5: how much longer Payara Micro takes to start with our archive than with an empty one; plain, and with the start recipe. What is started is
 * started in turns, so that a machine that does other work meanwhile slows all of it down.
 */
final class StartBench {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Options options;
    private final Path folder;
    private final Path home;

    /**
     * What is measured.
     *
     * @param root a built checkout: the application, and the server for all that is started
     * @param before another built checkout to measure beside it; null for none
     * @param rounds starts of each that are counted
     * @param jvmOptions further options of the JVM
     */
    record Options(Path root, Path before, int rounds, List<String> jvmOptions) {

        /** {@code bench.before}, {@code bench.starts} and {@code bench.start-jvm-options} (one a line). */
        static Options fromSystemProperties(Path root) {
            String before = System.getProperty("bench.before", "");
            return new Options(
                    root,
                    before.isEmpty() ? null : Path.of(before),
                    Integer.getInteger("bench.starts", 5),
                    System.getProperty("bench.start-jvm-options", "").lines().toList());
        }
    }

    /** @param folder for everything that is written; what is in it is deleted */
    StartBench(Options options, Path folder) {
        this.options = options;
        this.folder = folder.toAbsolutePath();
        this.home = this.folder.resolve("home");
    }

    StartMeasurement run() throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        Path archive = new ProjectFiles(options.root()).sandbox();
        try (SandboxProcess sandbox = new SandboxProcess(archive, folder.resolve("sandbox"), FreePorts.any())) {
            sandbox.start();
            sandbox.awaitReady(LONGEST);
            Path users = folder.resolve("users.txt");
            DemoConfiguration.writeUsers(users);
            return measure(prepared(DemoConfiguration.forSandbox(sandbox.url(), home, users)));
        }
    }

    /** The first start of each is not counted: it writes the database, or the archive of classes. */
    private Map<String, ServerProcess.Settings> prepared(ServerConfiguration ours) throws IOException {
        Map<String, ServerProcess.Settings> all = new LinkedHashMap<>();
        prepare(StartMeasurement.EMPTY, emptyArchive(), new ServerConfiguration(Map.of()), all);
        if (options.before() != null) {
            prepare("before", new ProjectFiles(options.before()).war(), ours.with(home("home-before")), all);
        }
        prepare(StartMeasurement.NOW, new ProjectFiles(options.root()).war(), ours, all);
        return all;
    }

    private Map<String, String> home(String name) {
        return Map.of("migration.home", folder.resolve(name).toString());
    }

    private void prepare(
            String name, Path war, ServerConfiguration configuration, Map<String, ServerProcess.Settings> all)
            throws IOException {
        ServerProcess.Settings plain = new ServerProcess.Settings(
                new ProjectFiles(options.root()).payaraMicro(),
                war,
                folder.resolve(name),
                FreePorts.any(),
                configuration,
                options.jvmOptions());
        start(plain);
        all.put(name, plain);
        all.put(name + StartMeasurement.WITH_RECIPE, new StartRecipe(folder.resolve(name + "-server")).prepare(plain));
    }

    private StartMeasurement measure(Map<String, ServerProcess.Settings> all) {
        Map<String, List<StartMeasurement.Start>> starts = new LinkedHashMap<>();
        for (int round = 0; round < options.rounds(); round++) {
            all.forEach((name, settings) ->
                    starts.computeIfAbsent(name, first -> new ArrayList<>()).add(start(settings)));
        }
        return new StartMeasurement(starts);
    }

    private static StartMeasurement.Start start(ServerProcess.Settings settings) {
        try (ServerProcess server = new ServerProcess(settings)) {
            long begin = System.nanoTime();
            server.start();
            server.awaitReady(LONGEST);
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new StartMeasurement.Start(seconds, cpuSeconds(server.pid()));
        }
    }

    private static double cpuSeconds(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(time -> time.toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** A web application without code: one file, where ours says that it is ready. */
    private Path emptyArchive() throws IOException {
        Path archive = folder.resolve("empty.war");
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("status"));
            zip.write("ready".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return archive;
    }
}
