package io.dataphin.migration.bench;

import io.dataphin.migration.it.support.process.PayaraMicro;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The start recipe of {@code docs/administration.md}: the server is unpacked once, and a start that is not counted writes the archive of the
 * classes that it loaded.
 */
final class StartRecipe {

    /** Writing the archive takes longer than the start. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Path folder;

    /** @param folder for the unpacked server and the archive of classes */
    StartRecipe(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /**
     * Prepares the server for quicker starts.
     *
     * @param plain what is started without the recipe
     * @return what to start instead
     */
    ServerProcess.Settings prepare(ServerProcess.Settings plain) throws IOException {
        ServerProcess.Settings unpacked = unpack(plain);
        try (ServerProcess training = new ServerProcess(with(unpacked, "-XX:ArchiveClassesAtExit=" + archive()))) {
            training.start();
            training.awaitReady(LONGEST);
            training.stop(LONGEST);
        }
        if (!Files.isRegularFile(archive())) {
            throw new IllegalStateException("The training start wrote no " + archive());
        }
        return with(unpacked, "-XX:SharedArchiveFile=" + archive());
    }

    private ServerProcess.Settings unpack(ServerProcess.Settings plain) throws IOException {
        Files.createDirectories(folder);
        PayaraMicro payara = plain.payaraMicro();
        Process unpacking = new ProcessBuilder(
                        payara.javaHome().resolve("bin").resolve("java").toString(),
                        "-jar",
                        payara.archive().toString(),
                        "--rootdir",
                        folder.toString(),
                        "--outputlauncher")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("unpack.log").toFile())
                .start();
        if (unpacking.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("The server could not be unpacked; see " + folder.resolve("unpack.log"));
        }
        return new ServerProcess.Settings(
                new PayaraMicro(folder.resolve("launch-micro.jar"), payara.javaHome()),
                plain.war(),
                plain.folder().resolveSibling(plain.folder().getFileName() + "-with-recipe"),
                plain.port(),
                plain.configuration(),
                plain.jvmOptions());
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private static ServerProcess.Settings with(ServerProcess.Settings settings, String option) {
        List<String> options = new ArrayList<>(settings.jvmOptions());
        options.add(option);
        return new ServerProcess.Settings(
                settings.payaraMicro(),
                settings.war(),
                settings.folder(),
                settings.port(),
                settings.configuration(),
                options);
    }
}
