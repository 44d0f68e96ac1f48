package io.dataphin.migration.it.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which projects are targets, where their jobs come from, and what blocks the others (R7 to R10, R18). */
@MigrationServer
class ProjectModesIT {

    private static final long PAIR = 7310002255667801L;

    /** Projects that cannot be a target, with the code of what blocks them. */
    private static final Map<String, String> BLOCKED = Map.of(
            "7310002255667900", "NO_STREAM_SOURCE",
            "7310002255668102", "SOURCES_NOT_SEPARATE",
            "7310002255668203", "DEV_SOURCE_MISSING",
            "7310002255668405", "CREDENTIAL_MISSING");

    private final RunningSystem system;
    private Workbench bench;

    ProjectModesIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
    }

    @Test
    void shouldSayWhatBlocksEachProjectR8R18() {
        Map<String, String> blocked = new TreeMap<>();
        for (JsonNode project : bench.api().read("projects").path("items")) {
            project.path("blockers").forEach(blocker -> {
                blocked.put(project.path("id").asText(), blocker.path("code").asText());
                assertThat(blocker.path("message").asText()).isNotBlank();
            });
            assertThat(project.path("eligible").asBoolean())
                    .isEqualTo(project.path("blockers").isEmpty());
        }

        assertThat(blocked).containsExactlyInAnyOrderEntriesOf(BLOCKED);
    }

    @Test
    void shouldRefuseBatchesIntoEachBlockedProject() {
        Refusals refusals = new Refusals(bench);
        Job job = bench.job();

        BLOCKED.keySet()
                .forEach(project -> refusals.expect(
                        422,
                        "PROJECT_NOT_ELIGIBLE",
                        () -> bench.post(BatchBody.skip(Long.parseLong(project)).job(job))));
    }

    @Test
    void shouldOfferThePairOnceAndOnlyItsDevSideR10() {
        Map<String, String> sides = new TreeMap<>();
        for (JsonNode project : bench.api().read("projects").path("items")) {
            String before = sides.put(
                    project.path("id").asText(),
                    project.path("mode").asText() + ' ' + project.path("env").asText());
            assertThat(before).as("one entry a project").isNull();
        }

        assertThat(sides.values()).containsOnly("BASIC PROD", "DEV_PROD DEV");
    }

    @Test
    void shouldTakeTheJobsOfTheAttachedSourceR9() {
        // jobs of other tests, gone by now, are still listed as such
        assertThat(bench.candidates(Workbench.PROJECT)).containsAll(deployed(Workbench.NAMESPACE));
    }

    @Test
    void shouldTakeTheJobsOfProdAndWriteThemToDevOnlyR7R17() {
        assertThat(bench.candidates(PAIR))
                .as("R7: those of Prod's source, none of Dev's")
                .containsAll(deployed("iot-prod"))
                .doesNotContainAnyElementsOf(deployed("retail-dev"));
        String id =
                bench.sandbox().generate("iot-prod", "it_dev", "SQLSCRIPT", 1).get(0);

        JsonNode record = bench.migrate(BatchBody.skip(PAIR).job(id)).get(0);

        String task = record.path("targetName").asText();
        assertThat(record.path("status").asText())
                .as("%s", record.path("failure"))
                .isEqualTo("SUCCEEDED");
        assertThat(record.at("/publication/status").asText("NOT_PUBLISHED")).isEqualTo("NOT_PUBLISHED");
        assertThat(bench.sandbox().task(PAIR, task).path("Status").asText())
                .as("R16: submitted in Dev")
                .isEqualTo("SUBMITTED");
        assertThat(bench.sandbox()
                        .instance(PAIR, record.at("/target/fileId").asText())
                        .isMissingNode())
                .as("R17: nothing in Prod before somebody publishes")
                .isTrue();
    }

    private List<String> deployed(String namespace) {
        return bench.sandbox().deployments(namespace).stream()
                .map(deployment -> deployment.path("deploymentId").asText())
                .toList();
    }
}
