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

    /** As many as make 2.5 seconds of work for the quota of five creates a second; no other begins until one of them gets on or gives up. */
    private static final int ADMITTED = 12;
    /** More than begin while none of them gets on. */
    private static final int JOBS = 40;

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
        JsonNode batch = bench.start(BatchBody.skip(PROJECT).jobs(bench.jobs(JOBS)));
        bench.awaitHeld(held, ADMITTED);
        List<JsonNode> waiting = recordsOf(batch, "WAITING");
        JsonNode working = recordsOf(batch, "MIGRATING").get(0);

        HttpAnswer tooLate = cancel(working);
        waiting.forEach(record -> MigrationApi.expect(202, cancel(record)));
        HttpAnswer again = cancel(waiting.get(0));
        bench.sandbox().release(held);
        bench.awaitEnd(batch);

        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.code()).isEqualTo("NOT_CANCELLABLE");
        assertThat(again.code()).isEqualTo("NOT_CANCELLABLE");
        assertThat(recordsOf(batch, "CANCELLED"))
                .hasSameSizeAs(waiting)
                .allSatisfy(record -> assertThat(
                                bench.task(record.path("targetName").asText()).isMissingNode())
                        .as("nothing was written")
                        .isTrue());
        assertThat(recordsOf(batch, "SUCCEEDED")).hasSize(JOBS - waiting.size());
    }

    private List<JsonNode> recordsOf(JsonNode batch, String status) {
        JsonNode now = bench.api().read("batches/" + batch.path("id").asText());
        return Json.each(now.path("records"), record -> record).stream()
                .filter(record -> record.path("status").asText().equals(status))
                .toList();
    }

    private HttpAnswer cancel(JsonNode record) {
        return bench.api().post("records/" + record.path("id").asText() + "/cancel");
    }
}
