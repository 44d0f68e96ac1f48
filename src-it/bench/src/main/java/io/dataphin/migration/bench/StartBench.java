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
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** N5: how much longer Payara Micro takes to start with our archive than with an empty one. */
final class StartBench {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ProjectFiles files;
    private final Path folder;
    private final int rounds;
    private final List<String> jvmOptions;

    /** @param rounds starts of each archive that are counted */
    StartBench(Path root, Path folder, int rounds, List<String> jvmOptions) {
        this.files = new ProjectFiles(root);
        this.folder = folder;
        this.rounds = rounds;
        this.jvmOptions = jvmOptions;
    }

    /** {@code bench.starts} and {@code bench.start-jvm-options} (one a line). */
    static StartBench fromSystemProperties(Path root, Path folder) {
        return new StartBench(
                root,
                folder,
                Integer.getInteger("bench.starts", 5),
                System.getProperty("bench.start-jvm-options", "").lines().toList());
    }

    StartMeasurement run() throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        try (SandboxProcess sandbox = new SandboxProcess(files.sandbox(), folder.resolve("sandbox"), FreePorts.any())) {
            sandbox.start();
            sandbox.awaitReady(LONGEST);
            Path users = folder.resolve("users.txt");
            DemoConfiguration.writeUsers(users);
            ServerConfiguration ours = DemoConfiguration.forSandbox(sandbox.url(), folder.resolve("home"), users);
            return measure(ours, emptyArchive());
        }
    }

    /** In turns, so that a machine that does other work meanwhile slows both down. */
    private StartMeasurement measure(ServerConfiguration ours, Path empty) {
        ServerConfiguration none = new ServerConfiguration(Map.of());
        StartMeasurement.Start first = start("application", files.war(), ours);
        List<StartMeasurement.Start> application = new ArrayList<>();
        List<StartMeasurement.Start> bare = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            bare.add(start("empty", empty, none));
            application.add(start("application", files.war(), ours));
        }
        return new StartMeasurement(first, application, bare);
    }

    private StartMeasurement.Start start(String name, Path archive, ServerConfiguration configuration) {
        try (ServerProcess server = new ServerProcess(new ServerProcess.Settings(
                files.payaraMicro(), archive, folder.resolve(name), FreePorts.any(), configuration, jvmOptions))) {
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
