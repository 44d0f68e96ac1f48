package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.NAMESPACE;
import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Jobs of every shape arrive as they were: the plug-in's own comparison says so, and so does the target. */
@MigrationServer
class AllShapesIT {

    private static final int A_BATCH = 40;

    private final Workbench bench;

    AllShapesIT(RunningSystem system) {
        bench = Workbench.fresh(system);
    }

    @Test
    void shouldMigrateJobsOfEveryShapeAndFindThemEqual() {
        shouldArriveAsTheyWere(80);
    }

    @Test
    @Tag("soak")
    void shouldMigrateTwoHundredJobsOfEveryShapeAndFindThemEqual() {
        shouldArriveAsTheyWere(200);
    }

    private void shouldArriveAsTheyWere(int count) {
        Shapes.FILES.forEach(file -> bench.sandbox().putResource(PROJECT, file));
        Map<String, Integer> shapeById = new HashMap<>();
        List<JsonNode> batches = new ArrayList<>();
        for (int first = 0; first < count; first += A_BATCH) {
            BatchBody batch = BatchBody.skip(PROJECT);
            for (int n = first; n < first + A_BATCH; n++) {
                JsonNode deployment = Shapes.deployment(n);
                bench.sandbox().putDeployment(NAMESPACE, deployment);
                shapeById.put(deployment.path("deploymentId").asText(), n);
                batch.job(deployment.path("deploymentId").asText());
            }
            batches.add(bench.start(batch));
        }

        List<JsonNode> records = batches.stream()
                .flatMap(batch -> bench.awaitEnd(batch).stream())
                .toList();

        assertThat(records).hasSize(count).allSatisfy(record -> {
            assertThat(record.path("status").asText())
                    .as("%s", record.path("failure"))
                    .isEqualTo("SUCCEEDED");
            assertThat(record.at("/verification/equal").asBoolean())
                    .as("%s", record.path("verification"))
                    .isTrue();
            taskShouldHoldTheShape(
                    record, shapeById.get(record.path("deploymentId").asText()));
        });
    }

    private void taskShouldHoldTheShape(JsonNode record, int n) {
        JsonNode task = bench.task(record.path("targetName").asText());
        if (n % 4 == 3) {
            assertThat(task.at("/MainResource/MainArgs").asText())
                    .as("arguments verbatim")
                    .isEqualTo(Shapes.arguments(n));
            assertThat(task.at("/MainResource/ResourceName").asText()).isEqualTo(Shapes.FILES.get(0));
            assertThat(task.path("DependencyResourceNames")).hasSize(2);
        } else {
            assertThat(task.path("Code").asText()).as("SQL byte for byte").isEqualTo(Shapes.script(n));
        }
        if (n % 5 == 4) {
            assertThat(task.at("/Resource/ConfigType").asText()).isEqualTo("EXPERT");
            assertThat(task.at("/Resource/Plan").asText()).as("plan verbatim").isEqualTo(Shapes.plan(n));
        }
        assertThat(task.path("Variables")).hasSize(n % 4);
        assertThat(task.at("/RuntimeParams/0/Key").asText())
                .as("order of settings")
                .isEqualTo("z.first");
        assertThat(task.path("OwnerId").asText()).as("R4").isEqualTo(Workbench.MIGRATOR.dataphinId());
    }
}
