package io.dataphin.migration.batch;

import static io.dataphin.migration.batch.AcceptanceWorld.PROJECT;
import static io.dataphin.migration.batch.AcceptanceWorld.blocker;
import static io.dataphin.migration.batch.AcceptanceWorld.elsewhere;
import static io.dataphin.migration.batch.AcceptanceWorld.job;
import static io.dataphin.migration.batch.AcceptanceWorld.last;
import static io.dataphin.migration.batch.AcceptanceWorld.liveInstance;
import static io.dataphin.migration.batch.AcceptanceWorld.project;
import static io.dataphin.migration.batch.AcceptanceWorld.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.DrainingException;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.batch.BatchAcceptance.Former;
import io.dataphin.migration.preflight.AdoptionCheck;
import io.dataphin.migration.record.NewBatch;
import io.dataphin.migration.record.NewBatch.NewRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of {@code POST /batches}, in the order of the contract. */
class BatchAcceptanceTest {

    private static final Caller CALLER = new Caller(new UserRef("30012012", "wang.wei"), false);

    private final AcceptanceWorld world = new AcceptanceWorld();
    private final BatchAcceptance acceptance = world.acceptance();

    @Test
    void shouldReportTheFirstFailingCheckInTheOrderOfTheContract() {
        // given a world and a wish in which everything is wrong
        JobChoice illegal = named("d-1", "No");
        JobChoice one = named("d-2", "same_name");
        JobChoice other = named("d-3", "same_name");
        world.draining = true;
        world.project = null;
        world.preflightFindings.put("d-1", List.of(blocker("BATCH_NOT_SUPPORTED")));
        world.toAccept.put("d-1", List.of(elsewhere("orders")));
        world.lastRecords.put("d-1", last(11, MigrationStatus.WAITING));

        // when one thing after the other is put right, then the next check refuses
        assertRefused(DrainingException.class, "DRAINING", illegal, illegal, one, other);
        world.draining = false;
        assertRefused(InvalidRequestException.class, "BATCH_TOO_LARGE", illegal, illegal, one, other);
        assertRefused(InvalidRequestException.class, "DUPLICATE_JOB", illegal, illegal, one);
        assertRefused(NotFoundException.class, "NOT_FOUND", illegal, one, other);
        world.project = project(false, "CREDENTIAL_MISSING");
        assertRefused(NoPermissionException.class, "NO_PERMISSION", illegal, one, other);
        world.project = project(true, "CREDENTIAL_MISSING");
        assertRefused(NotEligibleException.class, "PROJECT_NOT_ELIGIBLE", illegal, one, other);
        world.project = project(true);
        assertRefused(NotEligibleException.class, "JOB_NOT_ELIGIBLE", illegal, one, other);
        world.preflightFindings.clear();
        assertRefused(ConflictException.class, "ACCEPTANCE_REQUIRED", illegal, one, other);
        world.toAccept.clear();
        assertRefused(ConflictException.class, "JOB_BUSY", illegal, one, other);
        world.lastRecords.clear();
        assertRefused(NotEligibleException.class, "TARGET_NAME_INVALID", illegal, one, other);
        assertRefused(NotEligibleException.class, "TARGET_NAME_COLLISION", JobChoice.of("d-1"), one, other);
        assertThat(accept(JobChoice.of("d-1"), one, JobChoice.of("d-3")).records())
                .hasSize(3);
    }

    @Test
    void shouldRefuseEmptyBatchBeforeTheProjectIsLookedUp() {
        world.project = null;

        assertRefused(InvalidRequestException.class, "BATCH_EMPTY");
    }

    @Test
    void shouldNameTheLimitOfTooLargeBatchR12() {
        MigrationException refusal =
                assertRefused(InvalidRequestException.class, "BATCH_TOO_LARGE", choices("d-1", "d-2", "d-3", "d-4"));

        assertThat(refusal.text().parameters()).containsEntry("limit", "3").containsEntry("size", "4");
    }

    @Test
    void shouldAcceptBatchOfExactlyTheLimitR12() {
        assertThat(accept(choices("d-1", "d-2", "d-3")).records()).hasSize(AcceptanceWorld.MOST_JOBS);
    }

    @Test
    void shouldNameTheJobThatWasWishedTwice() {
        MigrationException refusal =
                assertRefused(InvalidRequestException.class, "DUPLICATE_JOB", choices("d-1", "d-2", "d-1"));

        assertThat(refusal.jobErrors()).containsExactly(new JobError("d-1", Message.of("DUPLICATE_JOB")));
    }

    @Test
    void shouldNotFindProjectThatTheCallerDoesNotSee() {
        world.project = null;

        MigrationException refusal = assertRefused(NotFoundException.class, "NOT_FOUND", choices("d-1"));

        assertThat(refusal.text().parameters()).containsEntry("object", "project");
    }

    @Test
    void shouldRefuseCallerWhoMayNotMigrateIntoTheProject() {
        world.project = project(false);

        MigrationException refusal = assertRefused(NoPermissionException.class, "NO_PERMISSION", choices("d-1"));

        assertThat(refusal.text().parameters())
                .containsEntry("action", "migrate")
                .containsEntry("project", "Sales");
    }

    @Test
    void shouldNameEverythingThatBlocksTheProjectR8() {
        world.project = project(true, "DEV_SOURCE_MISSING", "CREDENTIAL_MISSING");

        MigrationException refusal = assertRefused(NotEligibleException.class, "PROJECT_NOT_ELIGIBLE", choices("d-1"));

        assertThat(refusal.text().parameters()).containsEntry("blockers", "DEV_SOURCE_MISSING, CREDENTIAL_MISSING");
    }

    @Test
    void shouldAskTheSourceOnceMoreForJobThatItDidNotListBefore() {
        world.freshJobs.put("d-new", job("d-new", "Payments"));
        world.proposals.put("d-new", "payments");

        NewBatch batch = accept(choices("d-1", "d-new"));

        assertThat(batch.records()).extracting(NewRecord::targetName).containsExactly("orders_1", "payments");
        assertThat(world.timesAskedAnew).isEqualTo(1);
    }

    @Test
    void shouldNotAskTheSourceAnewWhenAllJobsAreRemembered() {
        accept(choices("d-1", "d-2"));

        assertThat(world.timesAskedAnew).isZero();
    }

    @Test
    void shouldNameEveryJobThatIsUnknownOrBlocked() {
        world.preflightFindings.put("d-3", List.of(blocker("BATCH_NOT_SUPPORTED"), blocker("UNSUPPORTED_KIND")));

        MigrationException refusal =
                assertRefused(NotEligibleException.class, "JOB_NOT_ELIGIBLE", choices("d-gone", "d-1", "d-3"));

        assertThat(refusal.text().parameters()).containsEntry("count", "2");
        assertThat(refusal.jobErrors())
                .containsExactly(
                        new JobError("d-gone", Message.of("JOB_NOT_FOUND", "deploymentId", "d-gone")),
                        new JobError("d-3", Message.of("BATCH_NOT_SUPPORTED")));
        assertThat(world.timesAskedAnew).isEqualTo(1);
    }

    @Test
    void shouldAskTheRulesForTheNameThatTheTaskWouldGet() {
        world.blockedName = "orders_2";

        MigrationException refusal =
                assertRefused(NotEligibleException.class, "JOB_NOT_ELIGIBLE", choices("d-1", "d-2"));

        assertThat(refusal.jobErrors()).containsExactly(new JobError("d-2", Message.of("NAME_BLOCKED")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            names = {"WARNING", "INFO"})
    void shouldAcceptJobWhosePreflightFindingsDoNotBlock(Severity severity) {
        world.preflightFindings.put("d-1", List.of(Finding.of(severity, "CHANGED_SINCE_START")));

        assertThat(accept(choices("d-1")).records().get(0).findings()).hasSize(1);
    }

    @Test
    void shouldNameEveryFindingThatWasNotAccepted() {
        world.toAccept.put("d-1", List.of(elsewhere("orders"), liveInstance("orders_1")));
        world.toAccept.put("d-2", List.of(liveInstance("orders_2")));

        MigrationException refusal = assertRefused(
                ConflictException.class,
                "ACCEPTANCE_REQUIRED",
                accepting("d-1", Finding.ALREADY_MIGRATED_ELSEWHERE),
                JobChoice.of("d-2"));

        assertThat(refusal.text().parameters()).containsEntry("count", "2");
        assertThat(refusal.jobErrors())
                .containsExactly(
                        new JobError("d-1", liveInstance("orders_1").text()),
                        new JobError("d-2", liveInstance("orders_2").text()));
    }

    @Test
    void shouldKeepAcceptedFindingsWithTheRecord() {
        world.toAccept.put("d-1", List.of(elsewhere("orders")));

        NewRecord record = accept(accepting("d-1", Finding.ALREADY_MIGRATED_ELSEWHERE, "SOMETHING_ELSE"))
                .records()
                .get(0);

        assertThat(record.accepted()).containsExactly(Finding.ALREADY_MIGRATED_ELSEWHERE, "SOMETHING_ELSE");
        assertThat(record.findings()).containsExactly(elsewhere("orders"));
    }

    @Test
    void shouldNotAskAgainForWhatWasAcceptedForTheFormerRecordR14() {
        world.toAccept.put("d-1", List.of(elsewhere("orders")));

        NewRecord record = acceptance
                .check(
                        CALLER,
                        wish(JobChoice.of("d-1")),
                        Map.of("d-1", new Former(11, List.of(elsewhere("orders")), true)))
                .records()
                .get(0);

        assertThat(record.accepted()).containsExactly(Finding.ALREADY_MIGRATED_ELSEWHERE);
        assertThat(record.findings()).containsExactly(elsewhere("orders"));
        assertThat(record.previousRecordId()).isEqualTo(11);
    }

    @Test
    void shouldNotAskAgainWhenTheKeyIsTheAcceptedOneR14() {
        world.toAccept.put("d-1", List.of(shared("b (job), +26", "k1")));
        Former former = new Former(11, List.of(shared("a (other), +25", "k1")), true);

        assertThat(acceptance
                        .check(CALLER, wish(JobChoice.of("d-1")), Map.of("d-1", former))
                        .records())
                .hasSize(1);
    }

    private static Finding shared(String addresses, String key) {
        return Finding.of(Severity.WARNING, Finding.RESOURCE_NAME_SHARED, "addresses", addresses, Finding.KEY, key);
    }

    @Test
    void shouldAskAgainWhenTheFindingSpeaksOfAnotherTaskThanTheFormerOneR14() {
        world.toAccept.put("d-1", List.of(elsewhere("payments")));
        Map<String, Former> formers = Map.of("d-1", new Former(11, List.of(elsewhere("orders")), true));

        ConflictException refusal = catchThrowableOfType(
                ConflictException.class, () -> acceptance.check(CALLER, wish(JobChoice.of("d-1")), formers));

        assertThat(refusal.code()).isEqualTo("ACCEPTANCE_REQUIRED");
    }

    @Test
    void shouldNotTakeFormerAcceptanceOfAnotherJobR14() {
        world.toAccept.put("d-2", List.of(elsewhere("orders")));
        Map<String, Former> formers = Map.of("d-1", new Former(11, List.of(elsewhere("orders")), true));

        ConflictException refusal = catchThrowableOfType(
                ConflictException.class, () -> acceptance.check(CALLER, wish(choices("d-1", "d-2")), formers));

        assertThat(refusal.jobErrors()).extracting(JobError::deploymentId).containsExactly("d-2");
    }

    @Test
    void shouldOnlyKeepCodesThatApplyToRepeatedRecordR14() {
        world.toAccept.put("d-1", List.of(elsewhere("orders")));
        JobChoice choice = accepting("d-1", Finding.ALREADY_MIGRATED_ELSEWHERE, Finding.TARGET_HAS_LIVE_INSTANCE);

        NewRecord record = acceptance
                .check(CALLER, wish(choice), Map.of("d-1", new Former(11, List.of(), true)))
                .records()
                .get(0);

        assertThat(record.accepted()).containsExactly(Finding.ALREADY_MIGRATED_ELSEWHERE);
    }

    @Test
    void shouldKnowWhichTasksAreWrittenR11() {
        world.tasks.put("orders_1", task("orders_1"));
        world.tasks.put("orders_2", task("orders_2"));

        accept(JobChoice.of("d-1"), skipping("d-2"), JobChoice.of("d-3"));

        assertThat(world.namesAskedFor).containsExactly("orders_1", "orders_2", "orders_3");
        assertThat(world.checkedForAdoption)
                .containsExactly(
                        new AdoptionCheck.Wish(job("d-1", "Orders 1"), "orders_1", task("orders_1")),
                        new AdoptionCheck.Wish(job("d-2", "Orders 2"), "orders_2", null, false),
                        new AdoptionCheck.Wish(job("d-3", "Orders 3"), "orders_3", null));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void shouldWriteUnderSkipTheTaskThatAFailedRecordMayHaveWritten(boolean failed, boolean written) {
        world.tasks.put("orders_1", task("orders_1"));

        acceptance.check(CALLER, wish(skipping("d-1")), Map.of("d-1", new Former(11, List.of(), failed)));

        assertThat(world.checkedForAdoption)
                .extracting(AdoptionCheck.Wish::written)
                .containsExactly(written);
    }

    @Test
    void shouldWriteUnderSkipWhereNoTaskIs() {
        acceptance.check(CALLER, wish(skipping("d-1")), Map.of());

        assertThat(world.checkedForAdoption)
                .extracting(AdoptionCheck.Wish::written)
                .containsExactly(true);
    }

    @Test
    void shouldNotLookForTaskOfIllegalName() {
        assertRefused(NotEligibleException.class, "TARGET_NAME_INVALID", named("d-1", "No"), JobChoice.of("d-2"));

        assertThat(world.namesAskedFor).containsExactly("orders_2");
    }

    @ParameterizedTest
    @EnumSource(
            value = MigrationStatus.class,
            names = {"WAITING", "MIGRATING", "SUBMITTING"})
    void shouldNameJobThatIsStillWorkedOnAndItsRecordR13(MigrationStatus status) {
        world.lastRecords.put("d-1", last(10, MigrationStatus.SUCCEEDED));
        world.lastRecords.put("d-2", last(11, status));

        MigrationException refusal = assertRefused(ConflictException.class, "JOB_BUSY", choices("d-1", "d-2", "d-3"));

        assertThat(refusal.text().parameters()).containsEntry("count", "1");
        assertThat(refusal.jobErrors()).containsExactly(new JobError("d-2", Message.of("JOB_BUSY", "record", 11)));
    }

    @ParameterizedTest
    @EnumSource(
            value = MigrationStatus.class,
            names = {"SUCCEEDED", "FAILED", "SKIPPED", "CANCELLED"})
    void shouldAcceptJobWhoseLastRecordHasEndedR13(MigrationStatus status) {
        world.lastRecords.put("d-1", last(10, status));

        assertThat(accept(choices("d-1")).records()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1orders", "Orders", "or ders", ""})
    void shouldNameEveryIllegalNameOfTask(String name) {
        MigrationException refusal = assertRefused(
                NotEligibleException.class, "TARGET_NAME_INVALID", named("d-1", name), JobChoice.of("d-2"));

        assertThat(refusal.text().parameters()).containsEntry("count", "1");
        assertThat(refusal.jobErrors())
                .containsExactly(new JobError("d-1", Message.of("TARGET_NAME_INVALID", "targetName", name)));
    }

    @Test
    void shouldRefuseNameThatAnotherJobOfTheBatchIsProposed() {
        MigrationException refusal = assertRefused(
                NotEligibleException.class,
                "TARGET_NAME_COLLISION",
                JobChoice.of("d-1"),
                named("d-2", "orders_1"),
                JobChoice.of("d-3"));

        assertThat(refusal.text().parameters()).containsEntry("targetName", "orders_1");
        Message reason = Message.of("TARGET_NAME_COLLISION", "targetName", "orders_1");
        assertThat(refusal.jobErrors()).containsExactly(new JobError("d-1", reason), new JobError("d-2", reason));
    }

    /** What the record finds by itself when it translates the job and looks for its files is not told twice. */
    @Test
    void shouldKeepWhatTheRulesFoundWithWhoAcceptedItAndWhy() {
        Finding emit = new Finding(Message.of("SQL_EMIT"), Severity.WARNING, 3, 7);
        Finding labels = Finding.of(Severity.INFO, "LABELS_NOT_CARRIED", "labels", "team");
        world.rememberedJobs.computeIfPresent("d-1", (id, job) -> job.defined("", List.of(labels)));
        world.preflightFindings.put(
                "d-1",
                List.of(
                        emit,
                        labels,
                        Finding.of(Severity.WARNING, Finding.FILE_NOT_IN_PROJECT, "name", "a.jar"),
                        Finding.of(Severity.INFO, Finding.FUNCTION_MOVES_ALONG, "name", "mask")));

        NewRecord record = accept(
                        new JobChoice("d-1", null, null, Set.of("SQL_EMIT"), Map.of("SQL_EMIT", "agreed")),
                        JobChoice.of("d-2"))
                .records()
                .get(0);

        assertThat(record.findings()).containsExactly(emit);
        assertThat(record.acceptedFindings()).containsExactly(emit);
        assertThat(record.reasons()).containsEntry("SQL_EMIT", "agreed");
    }

    @Test
    void shouldWriteRecordsInTheOrderWishedWithNamesAndPolicies() {
        world.toAccept.put("d-1", List.of(liveInstance("orders_1")));
        List<JobChoice> jobs =
                List.of(skipping("d-3"), accepting("d-1", Finding.TARGET_HAS_LIVE_INSTANCE), named("d-2", "my_orders"));

        NewBatch batch = acceptance.check(
                CALLER, new StartMigration(PROJECT, SameNamePolicy.OVERWRITE, jobs, "key-1", "hash"), Map.of());

        assertThat(batch)
                .isEqualTo(new NewBatch(
                        world.project,
                        SameNamePolicy.OVERWRITE,
                        CALLER.user(),
                        List.of(
                                record("d-3", "Orders 3", "orders_3", SameNamePolicy.SKIP),
                                new NewRecord(
                                        "d-1",
                                        "Orders 1",
                                        "orders_1",
                                        TaskType.FLINK_SQL,
                                        SameNamePolicy.OVERWRITE,
                                        Set.of(Finding.TARGET_HAS_LIVE_INSTANCE),
                                        List.of(liveInstance("orders_1")),
                                        Map.of(),
                                        null,
                                        null),
                                record("d-2", "Orders 2", "my_orders", SameNamePolicy.OVERWRITE)),
                        world.offer,
                        true,
                        "key-1"));
        assertThat(world.offeredTo).as("asked once for all jobs").containsExactly("d-3", "d-1", "d-2");
    }

    /** The records ask themselves then. */
    @Test
    void shouldAcceptBatchAlthoughTheTargetDoesNotSayWhatItOffers() {
        world.offer = null;

        assertThat(accept(JobChoice.of("d-1")).offer()).isNull();
    }

    @Test
    void shouldNotAskWhatTheTargetOffersForJobsThatAreRefusedAnyway() {
        world.preflightFindings.put("d-1", List.of(blocker("UNSUPPORTED_KIND")));

        assertRefused(NotEligibleException.class, "JOB_NOT_ELIGIBLE", JobChoice.of("d-1"));

        assertThat(world.offeredTo).isEmpty();
    }

    @Test
    void shouldRefuseEveryJobThatTheProjectCannotRun() {
        world.rememberedJobs.replace("d-2", inQueue("d-2", "gpu-queue"));
        world.freshJobs.replace("d-2", inQueue("d-2", "gpu-queue"));
        world.notOffered.add("gpu-queue");

        MigrationException refusal =
                assertRefused(NotEligibleException.class, "JOB_NOT_ELIGIBLE", choices("d-1", "d-2"));

        assertThat(refusal.jobErrors()).containsExactly(new JobError("d-2", Message.of("CLUSTER_UNKNOWN")));
    }

    @Test
    void shouldTakeJobThatWasMovedToAnotherQueueMeanwhile() {
        world.rememberedJobs.replace("d-2", inQueue("d-2", "gpu-queue"));
        world.notOffered.add("gpu-queue");

        assertThat(accept(choices("d-1", "d-2")).records()).hasSize(2);
        assertThat(world.timesAskedAnew).isEqualTo(1);
    }

    @Test
    void shouldLeaveTheCheckToTheRecordsWhenTheTargetDoesNotSayWhatItOffers() {
        world.rememberedJobs.replace("d-2", inQueue("d-2", "gpu-queue"));
        world.notOffered.add("gpu-queue");
        world.offer = null;

        assertThat(accept(choices("d-2")).records()).hasSize(1);
    }

    private static SourceJob inQueue(String deploymentId, String queue) {
        return new SourceJob(
                deploymentId,
                "Orders",
                "SQLSCRIPT",
                TaskType.FLINK_SQL,
                false,
                false,
                JobState.RUNNING,
                "vvr-8.0.11-flink-1.17",
                false,
                AcceptanceWorld.THEN,
                queue);
    }

    private static NewRecord record(String deploymentId, String name, String targetName, SameNamePolicy policy) {
        return new NewRecord(
                deploymentId, name, targetName, TaskType.FLINK_SQL, policy, Set.of(), List.of(), Map.of(), null, null);
    }

    private MigrationException assertRefused(Class<? extends MigrationException> type, String code, JobChoice... jobs) {
        MigrationException refusal = catchThrowableOfType(type, () -> accept(jobs));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }

    private NewBatch accept(JobChoice... jobs) {
        return acceptance.check(CALLER, wish(jobs), Map.of());
    }

    private static StartMigration wish(JobChoice... jobs) {
        return new StartMigration(PROJECT, SameNamePolicy.OVERWRITE, List.of(jobs));
    }

    private static JobChoice[] choices(String... deploymentIds) {
        return Stream.of(deploymentIds).map(JobChoice::of).toArray(JobChoice[]::new);
    }

    private static JobChoice named(String deploymentId, String targetName) {
        return new JobChoice(deploymentId, targetName, null, Set.of());
    }

    private static JobChoice skipping(String deploymentId) {
        return new JobChoice(deploymentId, null, SameNamePolicy.SKIP, Set.of());
    }

    private static JobChoice accepting(String deploymentId, String... codes) {
        return new JobChoice(deploymentId, null, null, Set.of(codes));
    }
}
