package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches that are refused: with the contract's code, all or nothing, and without a trace. */
@MigrationServer
class BatchRulesIT {

    private static final long UNKNOWN_PROJECT = 7310002255667999L;
    private static final long PROJECT_WITHOUT_SOURCE = 7310002255667900L;

    private final RunningSystem system;
    private Workbench bench;
    private Refusals refusals;

    BatchRulesIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
        refusals = new Refusals(bench);
    }

    @Test
    void shouldRefuseMoreThanFortyJobs() {
        BatchBody tooMany = BatchBody.skip(PROJECT).jobs(bench.jobs(41));

        HttpAnswer answer = refusals.expect(400, "BATCH_TOO_LARGE", () -> bench.post(tooMany));

        assertThat(answer.json().path("detail").asText())
                .as("R12: names the limit")
                .contains("40");
    }

    @Test
    void shouldRefuseEmptyBatch() {
        refusals.expect(400, "BATCH_EMPTY", () -> bench.post(BatchBody.skip(PROJECT)));
    }

    @Test
    void shouldRefuseJobThatIsNamedTwice() {
        Job job = bench.job();

        HttpAnswer answer = refusals.expect(
                400,
                "DUPLICATE_JOB",
                () -> bench.post(BatchBody.skip(PROJECT).job(job).job(job)));

        assertThatErrors(answer, "deploymentId").contains(job.id());
    }

    @Test
    void shouldNotKnowForeignProjects() {
        Job job = bench.job();

        refusals.expect(
                404,
                "NOT_FOUND",
                () -> bench.post(BatchBody.skip(UNKNOWN_PROJECT).job(job)));
        refusals.expect(404, "NOT_FOUND", () -> postAs(DemoUser.ZHOU_YI, job));
    }

    @Test
    void shouldRefuseMembersWhoMayOnlyLook() {
        Job job = bench.job();

        refusals.expect(403, "NO_PERMISSION", () -> postAs(DemoUser.ZHAO_MIN, job));
        refusals.expect(403, "NO_PERMISSION", () -> postAs(DemoUser.SUN_LI, job));
        refusals.expect(403, "NO_PERMISSION", () -> postAs(DemoUser.CHEN_JIE, job));
    }

    private HttpAnswer postAs(DemoUser user, Job job) {
        return system.api(user).post("batches", BatchBody.skip(PROJECT).job(job).json());
    }

    @Test
    void shouldRefuseProjectThatIsBlocked() {
        BatchBody body = BatchBody.skip(PROJECT_WITHOUT_SOURCE).job(bench.job());

        refusals.expect(
                422, "PROJECT_NOT_ELIGIBLE", () -> system.api(DemoUser.ADMIN).post("batches", body.json()));
    }

    @Test
    void shouldRefuseJobsThatCannotBeMigratedAndNameThemAll() {
        List<Job> unfit = Stream.of("nightly_order_report", "feature_build_py", "shop_cdc_pipeline")
                .map(bench::seedJob)
                .toList();
        String unknown = UUID.randomUUID().toString();
        BatchBody body = BatchBody.skip(PROJECT).job(bench.job()).jobs(unfit).job(unknown);

        HttpAnswer answer = refusals.expect(422, "JOB_NOT_ELIGIBLE", () -> bench.post(body));

        assertThatErrors(answer, "deploymentId")
                .containsExactly(
                        unfit.get(0).id(), unfit.get(1).id(), unfit.get(2).id(), unknown);
        assertThatErrors(answer, "code")
                .as("R2 for the first")
                .containsExactly("BATCH_NOT_SUPPORTED", "UNSUPPORTED_KIND", "UNSUPPORTED_KIND", "JOB_NOT_FOUND");
    }

    @Test
    void shouldRefuseJobThatIsBeingMigrated() {
        List<Job> jobs = bench.jobs(2);
        String held = bench.set(
                Fault.of("HOLD_BEFORE", "GetDeployment").match(jobs.get(0).id()).times(-1));
        String busy = bench.begin(jobs.get(0));
        bench.awaitHeld(held, 1);

        HttpAnswer answer = refusals.expect(
                409, "JOB_BUSY", () -> bench.post(BatchBody.skip(PROJECT).jobs(jobs)));

        assertThatErrors(answer, "deploymentId")
                .as("R13")
                .containsExactly(jobs.get(0).id());
        bench.sandbox().release(held);
        bench.awaitEnd(busy);
    }

    @Test
    void shouldRefuseNamesThatTasksCannotHave() {
        List<Job> jobs = bench.jobs(2);

        HttpAnswer answer = refusals.expect(
                422,
                "TARGET_NAME_INVALID",
                () -> bench.post(BatchBody.skip(PROJECT).job(jobs.get(0)).job(jobs.get(1), "Upper-Case")));

        assertThatErrors(answer, "deploymentId").containsExactly(jobs.get(1).id());
    }

    @Test
    void shouldRefuseTwoJobsUnderOneName() {
        List<Job> jobs = bench.jobs(2);

        HttpAnswer answer = refusals.expect(
                422,
                "TARGET_NAME_COLLISION",
                () -> bench.post(BatchBody.skip(PROJECT)
                        .job(jobs.get(0))
                        .job(jobs.get(1), jobs.get(0).name())));

        assertThatErrors(answer, "code").containsOnly("TARGET_NAME_COLLISION");
    }

    @Test
    void shouldRefuseWrongPassword() {
        MigrationApi stranger = new MigrationApi(system.url(), DemoUser.LI_NA.signInName(), "not-" + DemoUser.PASSWORD);
        BatchBody body = BatchBody.skip(PROJECT).job(bench.job());

        refusals.expect(401, "UNAUTHENTICATED", () -> stranger.post("batches", body.json()));
    }

    private static AbstractListAssert<?, List<? extends String>, String, ?> assertThatErrors(
            HttpAnswer answer, String field) {
        return assertThat(Json.each(
                answer.json().path("errors"), error -> error.path(field).asText()));
    }
}
