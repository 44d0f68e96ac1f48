package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.NAMESPACE;
import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking back what a record did: the task is deleted, or holds its former content again, and a running job runs on (R5). */
@MigrationServer
class UndoIT {

    private final RunningSystem system;
    private Workbench bench;
    private Refusals refusals;

    UndoIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
        refusals = new Refusals(bench);
    }

    @Test
    void shouldDeleteTheTaskThatTheRecordCreatedAndLeaveTheRunningJobAlone() {
        Job job = bench.job();
        String id = bench.migrate(job).path("id").asText();
        JsonNode run = bench.run(NAMESPACE, job);

        JsonNode plan = bench.api().read("records/" + id + "/undo");
        bench.act(id, "undo");
        JsonNode record = bench.awaitUndo(id);

        assertThat(plan.path("effect").asText()).isEqualTo("DELETE_TASK");
        assertThat(plan.path("taskName").asText()).isEqualTo(job.name());
        assertThat(record.path("undone").path("by").path("name").asText())
                .as("%s", record)
                .isEqualTo("li.na");
        assertThat(record.path("status").asText()).as("the status stays").isEqualTo("SUCCEEDED");
        assertThat(bench.task(job.name()).isMissingNode()).isTrue();
        assertThat(bench.run(NAMESPACE, job))
                .as("R5: neither stopped nor restarted")
                .isEqualTo(run);
        assertThat(bench.sourceWrites()).isEmpty();
        assertThat(codes(record)).contains("UNDOING", "UNDO_DELETED", "UNDONE");
        assertThat(record.path("events").findParents("code"))
                .filteredOn(event -> event.path("code").asText().startsWith("UNDO"))
                .allSatisfy(event -> assertThat(event.path("stage").isNull())
                        .as("the record's own stages are over")
                        .isTrue());
    }

    @Test
    void shouldGiveBackTheFormerContentAndSubmitItWhereItHadBeenSubmitted() {
        List<Job> jobs = bench.jobs(2);
        ObjectNode submitted = Json.object().put("Status", "SUBMITTED").put("Description", "mine");
        JsonNode before = bench.handMade(jobs.get(0).name(), submitted);
        JsonNode draftBefore = bench.handMade(jobs.get(1).name(), Json.object());
        List<JsonNode> records = bench.migrate(BatchBody.overwrite(PROJECT).jobs(jobs));
        List<String> ids =
                records.stream().map(record -> record.path("id").asText()).toList();

        JsonNode plan = bench.api().read("records/" + ids.get(0) + "/undo");
        ids.forEach(id -> bench.act(id, "undo"));
        JsonNode record = bench.awaitUndo(ids.get(0));
        bench.awaitUndo(ids.get(1));

        assertThat(plan.path("effect").asText()).isEqualTo("RESTORE_CONTENT");
        assertThat(plan.path("submittedAgain").asBoolean()).isTrue();
        assertThat(Json.each(plan.path("changes"), change -> change.path("name").asText()))
                .as("it shows what will change before it does")
                .contains("Code", "Description");
        assertThat(record.path("undone").isNull()).as("%s", record).isFalse();
        assertThat(content(bench.task(jobs.get(0).name()))).isEqualTo(content(before));
        assertThat(bench.task(jobs.get(0).name()).path("Status").asText()).isEqualTo("SUBMITTED");
        assertThat(content(bench.task(jobs.get(1).name()))).isEqualTo(content(draftBefore));
        assertThat(bench.task(jobs.get(1).name()).path("submits").asInt())
                .as("a draft is not submitted by an undo")
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseWhenSomebodyEditedTheTaskMeanwhile() {
        Job job = bench.job();
        String id = bench.migrate(job).path("id").asText();
        JsonNode edited = bench.handMade(job.name(), Json.object().put("Description", "edited by hand"));

        refusals.expect(409, "CHANGED_SINCE", () -> bench.api().post("records/" + id + "/undo"));
        refusals.expect(409, "CHANGED_SINCE", () -> bench.api().get("records/" + id + "/undo"));

        assertThat(bench.task(job.name())).isEqualTo(edited);
        assertThat(bench.record(id).path("undone").isNull()).isTrue();
    }

    @Test
    void shouldRefuseWithTheReasonWhatCannotBeUndone() {
        List<Job> jobs = bench.jobs(2);
        bench.handMade(jobs.get(1).name(), Json.object());
        List<JsonNode> records = bench.migrate(BatchBody.skip(PROJECT).jobs(jobs));
        String created = records.get(0).path("id").asText();
        String skipped = records.get(1).path("id").asText();

        shouldNotBeUndoable(skipped, "nothing");
        assertThat(actions(bench.record(skipped))).doesNotContain("undo");
        bench.act(created, "undo");
        bench.awaitUndo(created);
        shouldNotBeUndoable(created, "already");
        assertThat(actions(bench.record(created))).containsExactly("migrate");
    }

    private void shouldNotBeUndoable(String id, String reason) {
        HttpAnswer answer =
                refusals.expect(409, "NOT_UNDOABLE", () -> bench.api().post("records/" + id + "/undo"));
        assertThat(answer.json().path("detail").asText()).contains(reason);
    }

    @Test
    void shouldUndoTheNewerRecordOfATaskFirst() {
        Job job = bench.job();
        String older = bench.migrate(job).path("id").asText();
        String newer = bench.migrate(BatchBody.overwrite(PROJECT).job(job))
                .get(0)
                .path("id")
                .asText();

        shouldNotBeUndoable(older, "newer");
        bench.act(newer, "undo");
        bench.awaitUndo(newer);
        bench.act(older, "undo");

        JsonNode record = bench.awaitUndo(older);
        assertThat(record.path("undone").isNull()).as("%s", record).isFalse();
        assertThat(bench.task(job.name()).isMissingNode()).isTrue();
    }

    @Test
    void shouldUndoABatchAtOnceAndTellBeforeWhatWillHappen() {
        List<Job> jobs = bench.jobs(3);
        bench.handMade(jobs.get(2).name(), Json.object());
        List<JsonNode> records = bench.migrate(BatchBody.skip(PROJECT).jobs(jobs));
        ObjectNode wish = Json.object().put("action", "undo");
        wish.putObject("filter").put("batchId", records.get(0).path("batchId").asText());

        JsonNode preview = MigrationApi.expect(200, bench.api().post("records/actions/preview", wish))
                .json();
        JsonNode result = MigrationApi.expect(202, bench.api().post("records/actions", wish))
                .json();

        assertThat(preview.path("accepted").asInt()).isEqualTo(2);
        assertThat(preview.path("refused").path(0).path("code").asText()).isEqualTo("NOT_UNDOABLE");
        assertThat(preview.path("refused").path(0).path("count").asInt()).isEqualTo(1);
        assertThat(preview.path("refused").path(0).path("message").asText()).contains("nothing");
        assertThat(result.path("accepted").asInt()).isEqualTo(2);
        assertThat(result.path("refused").path(0).path("id").asText())
                .isEqualTo(records.get(2).path("id").asText());
        records.subList(0, 2).forEach(record -> {
            bench.awaitUndo(record.path("id").asText());
            assertThat(bench.task(record.path("targetName").asText()).isMissingNode())
                    .isTrue();
        });
    }

    @Test
    void shouldDoEveryWriteOfAnUndoOnceWhenItsAnswerIsLost() {
        List<Job> jobs = bench.jobs(3);
        JsonNode restored = bench.handMade(jobs.get(1).name(), Json.object());
        bench.handMade(jobs.get(2).name(), Json.object().put("Status", "SUBMITTED"));
        List<JsonNode> records = bench.migrate(BatchBody.overwrite(PROJECT).jobs(jobs));
        bench.set(Fault.of("RESET_AFTER", "DeleteStreamTask").match(jobs.get(0).name()));
        bench.set(Fault.of("RESET_AFTER", "UpdateStreamTask").match(jobs.get(1).name()));
        bench.set(Fault.of("RESET_AFTER", "SubmitStreamTaskByAsync")
                .match(jobs.get(2).name()));
        // still under way when it is looked for
        bench.sandbox().settings(Json.object().put("submitMillis", 5000));

        records.forEach(record -> bench.act(record.path("id").asText(), "undo"));
        List<JsonNode> undone = records.stream()
                .map(record -> bench.awaitUndo(record.path("id").asText()))
                .toList();

        assertThat(undone)
                .allSatisfy(record -> assertThat(record.path("undone").isNull())
                        .as("%s", record)
                        .isFalse());
        assertThat(calls("DeleteStreamTask", jobs.get(0))).isEqualTo(1);
        assertThat(content(bench.task(jobs.get(1).name()))).isEqualTo(content(restored));
        assertThat(bench.task(jobs.get(1).name()).path("updates").asInt())
                .as("one overwrite, one restore")
                .isEqualTo(2);
        assertThat(bench.task(jobs.get(2).name()).path("submits").asInt())
                .as("ours, and the former content's")
                .isEqualTo(2);
        assertThat(calls("SubmitStreamTaskByAsync", jobs.get(2)))
                .as("asked for once each: a submit that runs is waited for")
                .isEqualTo(2);
    }

    @Test
    void shouldNotMigrateTheJobWhileItIsBeingUndone() {
        Job job = bench.job();
        String id = bench.migrate(job).path("id").asText();
        String held = bench.set(
                Fault.of("HOLD_BEFORE", "DeleteStreamTask").match(job.name()).times(-1));

        bench.act(id, "undo");
        bench.awaitHeld(held, 1);

        assertThat(bench.record(id).path("undoing").path("status").asText()).isEqualTo("RUNNING");
        assertThat(actions(bench.record(id))).isEmpty();
        MigrationApi.expect(200, bench.api().post("projects/" + PROJECT + "/jobs/refresh"));
        JsonNode candidate = bench.api()
                .read("projects/" + PROJECT + "/jobs?keyword=" + job.name())
                .path("items")
                .path(0);
        assertThat(candidate.path("selectable").asBoolean(true)).isFalse();
        assertThat(candidate.path("reasons").path(0).path("code").asText()).isEqualTo("JOB_BUSY");
        refusals.expect(
                409, "JOB_BUSY", () -> bench.post(BatchBody.skip(PROJECT).job(job)));
        refusals.expect(409, "JOB_BUSY", () -> bench.api().post("records/" + id + "/migrate"));
        refusals.expect(409, "NOT_UNDOABLE", () -> bench.api().post("records/" + id + "/undo"));
        bench.sandbox().releaseAll();
        assertThat(bench.awaitUndo(id).path("undone").isNull()).isFalse();
        assertThat(bench.migrate(job).path("status").asText()).as("free again").isEqualTo("SUCCEEDED");
    }

    @Test
    void shouldNotCountTheTaskOfAnUndoneRecordAsOwn() {
        Job job = jobWhoseSubmitFails();
        JsonNode former = bench.handMade(job.name(), Json.object());
        JsonNode failed = bench.migrate(BatchBody.overwrite(PROJECT).job(job)).get(0);
        assertThat(failed.path("status").asText()).isEqualTo("FAILED");
        bench.act(failed.path("id").asText(), "undo");
        bench.awaitUndo(failed.path("id").asText());

        ObjectNode skip = Json.object().put("sameNamePolicy", "SKIP");
        JsonNode again = MigrationApi.expect(
                        202, bench.api().post("records/" + failed.path("id").asText() + "/migrate", skip))
                .json();

        assertThat(bench.awaitEnd(again.path("id").asText()).path("status").asText())
                .isEqualTo("SKIPPED");
        assertThat(content(bench.task(job.name()))).isEqualTo(content(former));
    }

    /** It calls a function that the project does not have. */
    private Job jobWhoseSubmitFails() {
        Job job = bench.job();
        ObjectNode like =
                bench.deployment(bench.seedJob("attribution_stream").id()).deepCopy();
        bench.sandbox()
                .putDeployment(NAMESPACE, like.put("deploymentId", job.id()).put("name", job.name()));
        return job;
    }

    private long calls(String action, Job job) {
        return bench.calls(action).stream()
                .filter(call -> call.toString().contains(job.name()))
                .count();
    }

    static List<String> actions(JsonNode record) {
        return Json.each(record.path("actions"), JsonNode::asText);
    }

    static List<String> codes(JsonNode record) {
        return Json.each(record.path("events"), event -> event.path("code").asText());
    }

    /** What people see of a task: without what the platform counts, and without the binding, which cannot be taken away again. */
    private static Map<String, JsonNode> content(JsonNode task) {
        Map<String, JsonNode> fields = new TreeMap<>();
        task.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        List.of("Version", "Status", "GmtModified", "ModifierId", "creates", "updates", "submits", "SourceBinding")
                .forEach(fields::remove);
        return fields;
    }
}
