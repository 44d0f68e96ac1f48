package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
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
        JsonNode working = bench.start(BatchBody.skip(PROJECT).jobs(bench.jobs(WORKERS)));
        bench.awaitHeld(held, WORKERS);
        Job job = bench.job();
        String waiting = bench.begin(job);

        HttpAnswer tooLate = cancel(working.path("records").path(0).path("id").asText());
        HttpAnswer cancelled = MigrationApi.expect(202, cancel(waiting));
        HttpAnswer again = cancel(waiting);
        bench.sandbox().release(held);

        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.code()).isEqualTo("NOT_CANCELLABLE");
        assertThat(cancelled.json().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(again.code()).isEqualTo("NOT_CANCELLABLE");
        assertThat(bench.awaitEnd(working))
                .allSatisfy(record -> assertThat(record.path("status").asText()).isEqualTo("SUCCEEDED"));
        assertThat(bench.record(waiting).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(bench.task(job.name()).isMissingNode())
                .as("nothing was written for the cancelled record")
                .isTrue();
    }

    private HttpAnswer cancel(String recordId) {
        return bench.api().post("records/" + recordId + "/cancel");
    }
}
