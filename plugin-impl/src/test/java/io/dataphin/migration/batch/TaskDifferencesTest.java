package io.dataphin.migration.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.api.migration.Verification.Verdict;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.flow.CannedCalls;
import io.dataphin.migration.flow.FakeSource;
import io.dataphin.migration.flow.FakeTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskDifferencesTest {

    private static final Caller CALLER = new Caller(new UserRef("30012012", "wang.wei"), false);
    private static final String VERSION = "vvr-8.0.11-flink-1.17";

    private final AcceptanceWorld world = new AcceptanceWorld();
    private final CannedCalls calls = new CannedCalls();
    private final TaskDifferences differences = world.differences(new FakeSource(calls, null), new FakeTarget(calls));

    @BeforeEach
    void jobOfTheSource() {
        calls.answer("readJob", Optional.of(job("INSERT INTO a SELECT 1;")));
    }

    @Test
    void shouldShowTheJobBesideTheTaskThatItWouldOverwrite() {
        calls.answer("findTask", Optional.of(task("INSERT INTO a SELECT 0;")));

        TaskDifference difference = differences.of(CALLER, AcceptanceWorld.PROJECT, "d-1", "orders_new");

        assertThat(difference.taskName()).isEqualTo("orders_new");
        assertThat(difference.jobName()).isEqualTo("Orders 1");
        assertThat(difference.exists()).isTrue();
        assertThat(difference.equal()).isFalse();
        assertThat(difference.fields())
                .filteredOn(field -> field.verdict() == Verdict.DIFFERENT)
                .extracting(TaskDifference.Field::written)
                .contains("INSERT INTO a SELECT 1;");
        assertThat(calls.sent()).containsExactly("readJob[d-1]", "findTask[30012012, orders_new]");
    }

    @Test
    void shouldTakeTheNameThatTheJobWouldGetWhenNoneIsAskedFor() {
        calls.answer("findTask", Optional.empty());

        TaskDifference difference = differences.of(CALLER, AcceptanceWorld.PROJECT, "d-1", null);

        assertThat(difference.taskName()).isEqualTo("orders_1");
        assertThat(difference.exists()).isFalse();
        assertThat(difference.equal()).isFalse();
    }

    @Test
    void shouldFindNoDifferenceToATaskThatIsWhatWouldBeWritten() {
        calls.answer(
                "findTask",
                Optional.of(task(world.draft(job("INSERT INTO a SELECT 1;"), "orders_1", CALLER.userId()))));

        assertThat(differences.of(CALLER, AcceptanceWorld.PROJECT, "d-1", null).equal())
                .isTrue();
    }

    @Test
    void shouldKnowNoJobThatTheSourceDoesNotHave() {
        CannedCalls none = new CannedCalls().answer("readJob", Optional.empty());

        assertThatThrownBy(() -> world.differences(new FakeSource(none, null), new FakeTarget(none))
                        .of(CALLER, AcceptanceWorld.PROJECT, "d-1", null))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("job");
    }

    @Test
    void shouldAskNothingForWhoMayNotMigrate() {
        world.project = AcceptanceWorld.project(false);

        assertThatThrownBy(() -> differences.of(CALLER, AcceptanceWorld.PROJECT, "d-1", null))
                .isInstanceOf(NoPermissionException.class);
        assertThat(calls.sent()).isEmpty();
    }

    @Test
    void shouldRefuseANameThatNoTaskCanHave() {
        assertThatThrownBy(() -> differences.of(CALLER, AcceptanceWorld.PROJECT, "d-1", "No!"))
                .isInstanceOfSatisfying(
                        NotEligibleException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("TARGET_NAME_INVALID"));
    }

    @Test
    void shouldSayWhyNoTaskCanBeMadeOfTheJob() {
        CannedCalls empty = new CannedCalls().answer("readJob", Optional.of(job("")));

        assertThatThrownBy(() -> world.differences(new FakeSource(empty, null), new FakeTarget(empty))
                        .of(CALLER, AcceptanceWorld.PROJECT, "d-1", null))
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        refusal -> assertThat(refusal.jobErrors())
                                .singleElement()
                                .satisfies(error ->
                                        assertThat(error.reason().code()).isEqualTo("SCRIPT_MISSING")));
    }

    private static JobDefinition job(String script) {
        SourceJob summary = AcceptanceWorld.job("d-1", "Orders 1");
        return new JobDefinition(
                summary,
                "",
                new JobArtifact.Sql(script, List.of()),
                Map.of(),
                null,
                "default-queue",
                null,
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                "{}");
    }

    private static TargetTask task(String code) {
        return task(new TaskDraft(
                "orders_new",
                TaskType.FLINK_SQL,
                "/",
                "by hand",
                code,
                null,
                List.of(),
                null,
                VERSION,
                null,
                null,
                null,
                List.of(),
                List.of(),
                "1"));
    }

    private static TargetTask task(TaskDraft content) {
        return new TargetTask(
                "f-1",
                1,
                TargetTask.Status.SUBMITTED,
                content,
                content.name(),
                TaskType.FLINK_SQL,
                null,
                null,
                null,
                null,
                "{}");
    }
}
