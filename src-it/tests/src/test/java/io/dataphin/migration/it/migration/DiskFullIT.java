package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.ServerProcess;
import io.dataphin.migration.it.support.process.SmallDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The disk of the embedded database is full in the middle of the work, and again at a start. One test, since a server start is dear. */
@Tag("soak")
class DiskFullIT {

    private static final Path FOLDER = Path.of("target", "disk-full").toAbsolutePath();
    private static final Path HOME = FOLDER.resolve("home");
    private static final int MEBIBYTES = 48;
    private static final int JOBS = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration WHILE = Duration.ofSeconds(12);

    @Test
    void shouldWaitForRoomAndLoseNothing() throws IOException {
        Folders.delete(FOLDER);
        Optional<SmallDisk> mounted = SmallDisk.mount(HOME, MEBIBYTES);
        assumeThat(mounted)
                .as("a file system in memory can be mounted, which takes root on Linux")
                .isPresent();
        try (SmallDisk disk = mounted.orElseThrow();
                RunningSystem system = new RunningSystem(new RunningSystem.Settings(
                        ProjectFiles.find(),
                        FOLDER,
                        FreePorts.any(),
                        FreePorts.any(),
                        Map.of(),
                        ServerProcess.FOR_TESTS))) {
            system.start();
            Workbench bench = Workbench.fresh(system);

            shouldFinishWhatWasUnderWay(disk, system, bench);
            shouldStartOnceThereIsRoom(disk, system, bench);
        }
    }

    private static void shouldFinishWhatWasUnderWay(SmallDisk disk, RunningSystem system, Workbench bench)
            throws IOException {
        List<Job> jobs = bench.jobs(JOBS);
        JsonNode batch = bench.start(BatchBody.skip(PROJECT).jobs(jobs));
        patiently("in the middle of the work")
                .until(() -> bench.api()
                                .read("records?status=SUCCEEDED")
                                .path("total")
                                .asInt()
                        > 0);

        disk.fill();
        shouldSayThatTheDiskIsFull(system, bench.api());
        disk.empty();

        patiently("up again by itself").until(() -> bench.api().status() == 200);
        assertThat(bench.awaitEnd(batch))
                .extracting(record -> record.path("status").asText())
                .hasSize(JOBS)
                .containsOnly("SUCCEEDED");
        jobs.forEach(job -> assertThat(bench.task(job.name()).path("creates").asInt())
                .as("written once: %s", job.name())
                .isEqualTo(1));
        assertThat(system.server().log().lines().stream().filter(line -> line.contains("migrations wait")))
                .singleElement()
                .asString()
                .contains("its disk is full", HOME.toString());
    }

    private static void shouldStartOnceThereIsRoom(SmallDisk disk, RunningSystem system, Workbench bench)
            throws IOException {
        system.server().stop();
        disk.fill();
        system.server().start();
        shouldSayThatTheDiskIsFull(system, bench.api());
        assertThat(system.server().log().lines().stream().filter(line -> line.contains("MIGRATION DATABASE")))
                .singleElement()
                .asString()
                .contains("its disk is full", HOME.toString());
        disk.empty();

        patiently("started by itself").until(() -> bench.api().status() == 200);
        assertThat(bench.recordCount()).isEqualTo(JOBS);
        assertThat(bench.migrate(bench.job()).path("status").asText()).isEqualTo("SUCCEEDED");
    }

    private static void shouldSayThatTheDiskIsFull(RunningSystem system, MigrationApi api) throws IOException {
        patiently("readiness tells the reason")
                .untilAsserted(() -> assertThat(ready(system).body()).contains("\"reason\":\"DISK_FULL\""));
        assertThat(ready(system).status()).isEqualTo(503);
        // readiness is told before the server has mapped the calls
        HttpAnswer refused =
                patiently("the API is mapped").until(() -> api.get("records"), answer -> answer.status() != 404);
        assertThat(refused.status()).as("%s", refused).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("NOT_READY");
        assertThat(refused.json().path("detail").asText()).contains("disk");
        await("down for as long as it is full")
                .during(WHILE)
                .atMost(WHILE.multipliedBy(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> api.status() == 503);
        try (Stream<Path> files = Files.list(HOME)) {
            assertThat(files)
                    .as("nothing else takes the room")
                    .noneMatch(file -> file.toString().contains("trace"));
        }
    }

    private static HttpAnswer ready(RunningSystem system) {
        MigrationApi probe = new MigrationApi(system.url(), "nobody", "nothing");
        return probe.send(HttpRequest.newBuilder(system.url().resolve("/health/ready")));
    }

    private static ConditionFactory patiently(String what) {
        return await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                // a server that starts does not listen yet
                .ignoreException(UncheckedIOException.class);
    }
}
