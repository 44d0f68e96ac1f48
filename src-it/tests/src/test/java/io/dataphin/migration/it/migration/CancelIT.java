package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MigrationServer
class CancelIT {

    /** As many steps as one server works on at once; further records wait. */
    private static final int WORKERS = 16;

    private final RunningSystem system;
    private Workbench bench;

    CancelIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
    }

    @Test
    void shouldCancelOnlyWhatStillWaits() {
        String held = bench.set(Fault.of("HOLD_BEFORE", "GetDeployment").times(-1));
        JsonNode batch = bench.start(BatchBody.skip(PROJECT).jobs(bench.jobs(WORKERS + 4)));
        bench.awaitHeld(held, WORKERS);
        JsonNode waiting = recordWith(batch, "WAITING");
        JsonNode migrating = recordWith(batch, "MIGRATING");

        HttpAnswer tooLate = cancel(migrating);
        MigrationApi.expect(202, cancel(waiting));
        HttpAnswer again = cancel(waiting);
        bench.sandbox().release(held);
        List<JsonNode> ended = bench.awaitEnd(batch);

        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.code()).isEqualTo("NOT_CANCELLABLE");
        assertThat(again.code()).isEqualTo("NOT_CANCELLABLE");
        assertThat(ended)
                .filteredOn(record -> record.path("id").equals(waiting.path("id")))
                .singleElement()
                .satisfies(record -> assertThat(record.path("status").asText()).isEqualTo("CANCELLED"));
        assertThat(ended)
                .filteredOn(record -> !record.path("id").equals(waiting.path("id")))
                .allSatisfy(record -> assertThat(record.path("status").asText()).isEqualTo("SUCCEEDED"));
        assertThat(bench.task(waiting.path("targetName").asText()).isMissingNode())
                .as("nothing was written for the cancelled record")
                .isTrue();
    }

    private JsonNode recordWith(JsonNode batch, String status) {
        JsonNode now = bench.api().read("batches/" + batch.path("id").asText());
        return Json.each(now.path("records"), record -> record).stream()
                .filter(record -> record.path("status").asText().equals(status))
                .findFirst()
                .orElseThrow();
    }

    private HttpAnswer cancel(JsonNode record) {
        return bench.api().post("records/" + record.path("id").asText() + "/cancel");
    }
}
