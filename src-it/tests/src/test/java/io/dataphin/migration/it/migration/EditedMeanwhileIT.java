package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import org.junit.jupiter.api.Test;

/** Somebody edits the task in Dataphin while the migration is under way: nothing is overwritten that was not looked at. */
@MigrationServer
class EditedMeanwhileIT {

    private final Workbench bench;

    EditedMeanwhileIT(RunningSystem system) {
        bench = Workbench.fresh(system);
    }

    @Test
    void shouldLookAgainWhenTheTaskIsEditedBeforeItIsOverwritten() {
        Job job = bench.job();
        bench.handMade(job.name(), Json.object());
        String held = bench.set(Fault.of("HOLD_BEFORE", "UpdateStreamTask").match(job.name()));
        JsonNode batch = bench.start(BatchBody.overwrite(PROJECT).job(job));
        bench.awaitHeld(held, 1);

        long edited = bench.handMade(job.name(), Json.object().put("Description", "edited meanwhile"))
                .path("Version")
                .asLong();
        bench.sandbox().release(held);

        JsonNode record = bench.awaitEnd(batch).get(0);
        assertThat(record.path("status").asText())
                .as("%s", record.path("failure"))
                .isEqualTo("SUCCEEDED");
        assertThat(record.path("events").findValuesAsText("code")).contains("CHANGED_MEANWHILE", "OVERWRITTEN");
        assertThat(record.at("/target/version").asLong()).isEqualTo(edited + 1);
    }

    @Test
    void shouldApplyThePolicyWhenTheNameIsTakenBeforeTheTaskIsCreatedR11() {
        Job job = bench.job();
        String held = bench.set(Fault.of("HOLD_BEFORE", "CreateStreamTask").match(job.name()));
        JsonNode batch = bench.start(BatchBody.skip(PROJECT).job(job));
        bench.awaitHeld(held, 1);

        JsonNode taken = bench.handMade(job.name(), Json.object());
        bench.sandbox().release(held);

        JsonNode record = bench.awaitEnd(batch).get(0);
        assertThat(record.path("status").asText()).isEqualTo("SKIPPED");
        assertThat(bench.task(job.name())).isEqualTo(taken);
    }

    @Test
    void shouldFailWhenTheTaskIsEditedBeforeItIsSubmitted() {
        Job job = bench.job();
        String held =
                bench.set(Fault.of("HOLD_BEFORE", "SubmitStreamTaskByAsync").match(job.name()));
        JsonNode batch = bench.start(BatchBody.skip(PROJECT).job(job));
        bench.awaitHeld(held, 1);

        JsonNode edited = bench.handMade(job.name(), Json.object().put("Description", "edited meanwhile"));
        bench.sandbox().release(held);

        JsonNode record = bench.awaitEnd(batch).get(0);
        assertThat(record.path("status").asText()).isEqualTo("FAILED");
        assertThat(record.at("/failure/code").asText()).isEqualTo("TASK_CHANGED");
        assertThat(record.at("/failure/remedy").asText()).contains("Migrate the job again");
        assertThat(bench.task(job.name()).path("Version")).isEqualTo(edited.path("Version"));
    }

    @Test
    void shouldGiveUpWhenTheNameIsTakenByWhatCannotBeSeen() {
        Job job = bench.job();
        bench.set(Fault.of("BUSINESS_ERROR", "CreateStreamTask")
                .match(job.name())
                .times(-1)
                .answer(200, "DPN.Stream.NameExists"));

        JsonNode record = bench.migrate(job);

        assertThat(record.path("status").asText()).isEqualTo("FAILED");
        assertThat(record.at("/failure/code").asText()).isEqualTo("TASK_CONTENDED");
        assertThat(bench.calls("CreateStreamTask")).as("the quota is not burnt").hasSizeLessThanOrEqualTo(5);
    }
}
