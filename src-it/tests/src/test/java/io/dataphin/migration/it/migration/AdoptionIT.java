package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.NAMESPACE;
import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A running job changes hands, and a running task is replaced, only after a person has accepted it. */
@MigrationServer
class AdoptionIT {

    private static final String ELSEWHERE = "ALREADY_MIGRATED_ELSEWHERE";
    private static final String LIVE = "TARGET_HAS_LIVE_INSTANCE";

    private final RunningSystem system;
    private Workbench bench;
    private Refusals refusals;

    AdoptionIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
        refusals = new Refusals(bench);
    }

    @Test
    void shouldNeedAcceptanceForAJobThatAnotherTaskHasAdopted() {
        Job job = bench.job();
        bench.migrate(job);
        String other = job.name() + "_again";

        HttpAnswer refused = refusals.expect(
                409,
                "ACCEPTANCE_REQUIRED",
                () -> bench.post(BatchBody.skip(PROJECT).job(job, other)));
        JsonNode record = bench.migrate(BatchBody.skip(PROJECT).jobAccepting(job, other, ELSEWHERE))
                .get(0);

        JsonNode error = refused.json().path("errors").path(0);
        assertThat(error.path("code").asText()).isEqualTo(ELSEWHERE);
        assertThat(error.path("deploymentId").asText()).isEqualTo(job.id());
        assertThat(error.path("detail").asText()).contains(job.name());
        assertThat(record.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(Json.each(record.path("accepted"), JsonNode::asText)).containsExactly(ELSEWHERE);
        assertThat(Json.each(record.path("findings"), one -> one.path("code").asText()))
                .contains(ELSEWHERE);
        assertThat(bench.log(record.path("id").asText())).contains("li.na");
    }

    @Test
    void shouldNeedNoneForTheSameNameInTheSameProject() {
        Job job = bench.job();
        bench.migrate(job);

        JsonNode again = bench.migrate(BatchBody.overwrite(PROJECT).job(job)).get(0);

        assertThat(again.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(again.path("accepted")).isEmpty();
    }

    @Test
    void shouldNeedNoneAfterTheAdoptionWasUndone() {
        Job job = bench.job();
        String id = bench.migrate(job).path("id").asText();
        bench.act(id, "undo");
        bench.awaitUndo(id);

        assertThat(bench.post(BatchBody.skip(PROJECT).job(job, job.name() + "_other"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void shouldNeedAcceptanceBeforeATaskWithALiveInstanceIsOverwritten() {
        Job job = bench.job();
        bench.handMade(job.name(), Json.object().put("Status", "SUBMITTED").put("OwnInstance", true));

        HttpAnswer refused = refusals.expect(
                409,
                "ACCEPTANCE_REQUIRED",
                () -> bench.post(BatchBody.overwrite(PROJECT).job(job)));
        JsonNode candidate = candidate(job);
        JsonNode record = bench.migrate(BatchBody.overwrite(PROJECT).jobAccepting(job, job.name(), LIVE))
                .get(0);

        assertThat(refused.json().path("errors").path(0).path("code").asText()).isEqualTo(LIVE);
        List<JsonNode> findings = Json.each(candidate.path("findings"), finding -> finding);
        assertThat(findings)
                .filteredOn(finding -> finding.path("code").asText().equals(LIVE))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.path("mustAccept").asBoolean()).isTrue());
        assertThat(candidate.path("selectable").asBoolean()).isTrue();
        assertThat(record.path("outcome").asText()).isEqualTo("OVERWRITTEN");
    }

    private JsonNode candidate(Job job) {
        return bench.api()
                .read("projects/" + PROJECT + "/jobs?keyword=" + job.id())
                .path("items")
                .path(0);
    }

    @Test
    void shouldLeaveATaskWithALiveInstanceAloneUnderSkip() {
        Job job = bench.job();
        bench.handMade(job.name(), Json.object().put("Status", "SUBMITTED").put("OwnInstance", true));

        assertThat(bench.migrate(job).path("status").asText()).isEqualTo("SKIPPED");
    }

    @Test
    void shouldNotAskAgainForWhatWasAcceptedBefore() {
        Job job = bench.job();
        bench.migrate(job);
        String other = job.name() + "_again";
        JsonNode accepted = bench.migrate(BatchBody.overwrite(PROJECT).jobAccepting(job, other, ELSEWHERE))
                .get(0);
        String third = job.name() + "_third";
        String again = "records/" + accepted.path("id").asText() + "/migrate";

        assertThat(bench.api()
                        .post(again, Json.object().put("targetName", third))
                        .json()
                        .path("code")
                        .asText())
                .as("another task has adopted it now")
                .isEqualTo("ACCEPTANCE_REQUIRED");
        JsonNode same = MigrationApi.expect(202, bench.api().post(again)).json();
        assertThat(bench.awaitEnd(same.path("id").asText()).path("status").asText())
                .isEqualTo("SUCCEEDED");
        var wish = Json.object().put("targetName", third);
        wish.putArray("accept").add(ELSEWHERE);
        MigrationApi.expect(202, bench.api().post(again, wish));
    }

    /** The codes of a bulk call are sent once for all. */
    @Test
    void shouldKeepWithEachOfManyOnlyWhatItsOwnFindingsAskedFor() {
        Job adopted = bench.job();
        Job plain = bench.job();
        List<JsonNode> former =
                bench.migrate(BatchBody.overwrite(PROJECT).job(adopted).job(plain));
        bench.migrate(BatchBody.skip(PROJECT).jobAccepting(adopted, adopted.name() + "_again", ELSEWHERE));
        var wish = Json.object().put("action", "migrate");
        former.forEach(record -> wish.withArray("ids").add(record.path("id").asText()));
        wish.putArray("accept").add(ELSEWHERE).add(LIVE);

        JsonNode result = MigrationApi.expect(202, bench.api().post("records/actions", wish))
                .json();

        assertThat(result.path("accepted").asInt()).as("%s", result).isEqualTo(2);
        assertThat(newest(adopted)).containsExactly(ELSEWHERE);
        assertThat(newest(plain)).isEmpty();
    }

    /** What was accepted for the newest record of a job. */
    private List<String> newest(Job job) {
        String id = bench.api()
                .read("records?keyword=" + job.id())
                .path("items")
                .path(0)
                .path("id")
                .asText();
        return Json.each(bench.record(id).path("accepted"), JsonNode::asText);
    }

    @Test
    void shouldTellThatTheRunningJobIsTheSameAfterTheSubmitInABasicProject() {
        List<Job> jobs = bench.jobs(4);
        List<JsonNode> before =
                jobs.stream().map(job -> bench.run(NAMESPACE, job)).toList();

        List<JsonNode> records = bench.migrate(BatchBody.skip(PROJECT).jobs(jobs));

        assertThat(jobs.stream().map(job -> bench.run(NAMESPACE, job))).as("R5").containsExactlyElementsOf(before);
        assertThat(records.subList(0, 3)).allSatisfy(record -> {
            assertThat(record.path("running").path("sameJob").asBoolean())
                    .as("%s", record)
                    .isTrue();
            assertThat(record.path("running").path("instanceState").asText()).isEqualTo("RUNNING");
        });
        assertThat(records.get(3).path("running").path("sameJob").isNull())
                .as("a stopped job stays stopped")
                .isTrue();
        assertThat(records.get(3).path("running").path("instanceState").asText())
                .isEqualTo("STOPPED");
    }
}
