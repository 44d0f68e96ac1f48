package io.dataphin.migration.it.container;

import static io.dataphin.migration.it.container.Migrations.NAMESPACE;
import static io.dataphin.migration.it.container.Migrations.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.call.PagedList;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.error.ThrottledException;
import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.ListedJob;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.api.spi.ProjectDirectory;
import io.dataphin.migration.api.spi.ProjectDirectory.Member;
import io.dataphin.migration.api.spi.ProjectDirectory.ProjectRole;
import io.dataphin.migration.api.spi.ProjectDirectory.ProjectSide;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.spi.TargetPublishing;
import io.dataphin.migration.api.spi.TargetPublishing.Pending;
import io.dataphin.migration.api.spi.TaskDelete;
import io.dataphin.migration.api.spi.TaskSubmit;
import io.dataphin.migration.api.spi.TaskWrite;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskOrigin;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.SandboxControl;
import io.dataphin.migration.it.support.demo.DemoUser;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls of both platforms' ports as the server sends them, with its own JAX-RS, JSON and HTTP. Every task has a name of its own. */
@InsideServer
class PlatformClientsIT {

    private static final String USER = DemoUser.LI_NA.dataphinId();
    private static final ProjectRef PAIR = new ProjectRef(7310002255667801L, Env.DEV);

    /** The seed's project whose key has lost its rights. */
    private static final long LOST_KEY = 7310002255668304L;

    @Inject
    private SourcePlatform source;

    @Inject
    private TargetPlatform target;

    @Inject
    private TargetPublishing publishing;

    @Inject
    private ProjectDirectory directory;

    @Inject
    private TargetProjects projects;

    @Inject
    private Migrations migrations;

    private SandboxControl sandbox;

    /** A call that is sent by itself takes no place in the quota. */
    @BeforeEach
    void liftTheQuotas() {
        sandbox = migrations.sandbox();
        sandbox.settings(Json.object().put("level1", 0).put("level2", 0).put("level3", 0));
    }

    @AfterEach
    void liftFaults() {
        sandbox.releaseAll();
        sandbox.settings(Json.object().put("level1", 50).put("level2", 20).put("level3", 5));
    }

    @Test
    void shouldListEveryDeployedJobOfTheSource() {
        PagedList<ListedJob> list = PagedList.begin();
        while (!list.complete()) {
            list = list.with(source.listJobs(location(), list.next()).send(), ListedJob::deploymentId);
        }

        assertThat(list.all())
                .extracting(ListedJob::deploymentId)
                .containsExactlyInAnyOrderElementsOf(sandbox.deployments(NAMESPACE).stream()
                        .map(deployment -> deployment.path("deploymentId").asText())
                        .toList());
    }

    @Test
    void shouldReadAJobWithItsScriptByteForByte() {
        JsonNode deployment = deployment("SQLSCRIPT");
        String id = deployment.path("deploymentId").asText();

        JobDefinition job = source.readJob(location(), id).send().orElseThrow();

        assertThat(job.artifact())
                .asInstanceOf(type(JobArtifact.Sql.class))
                .extracting(JobArtifact.Sql::script)
                .isEqualTo(deployment.at("/artifact/sqlArtifact/sqlScript").asText());
        assertThat(source.jobOf(job.snapshot())).isEqualTo(job);
    }

    @Test
    void shouldTellWhatTheSourceDoesNotHave() {
        assertThat(source.readJob(location(), "no-such-job").send()).isEmpty();
        assertThat(source.registeredFunctions(location()).send())
                .extracting(RegisteredFunction::name)
                .doesNotContain("no_such_function");
    }

    @Test
    void shouldTellTheNewestRunOfAJob() {
        String job = migrations.newJob("has_run_");

        SourcePlatform.LatestRun latest = source.latestRun(location(), job, 1).send();

        assertThat(latest.run())
                .map(JobRun::jobId)
                .contains(sandbox.jobsOf(NAMESPACE, job).get(0).path("jobId").asText());
    }

    @Test
    void shouldNameTheKeyThatTheSourceRefuses() {
        SourceLocation lost = projects.get(Migrations.ADMINISTRATOR, LOST_KEY).source();

        assertThatExceptionOfType(PlatformAccessException.class)
                .isThrownBy(() -> source.listJobs(lost, 1).send())
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("SOURCE_ACCESS_DENIED");
                    assertThat(refusal.answer().httpStatus()).isEqualTo(403);
                    assertThat(refusal.answer().requestId()).isNotEmpty();
                });
    }

    @Test
    void shouldWriteATaskAndReadTheSameContentBack() {
        TaskDraft draft = draft("round_trip");
        TaskOrigin origin = origin("key-round-trip");

        TaskWrite written = target.createTask(USER, PROJECT, draft, origin).send();

        TargetTask task = target.findTask(USER, PROJECT, draft.name()).send().orElseThrow();
        assertThat(task.content()).isEqualTo(draft);
        assertThat(task.origin()).isEqualTo(origin);
        assertThat(written).isInstanceOf(TaskWrite.Written.class);
        assertThat(((TaskWrite.Written) written).fileId()).isEqualTo(task.fileId());
        assertThat(target.readTask(USER, PROJECT, task.fileId()).send()).contains(task);
        assertThat(target.findTasks(USER, PROJECT, Set.of(draft.name(), "no_such_task"))
                        .send())
                .containsOnlyKeys(draft.name());
    }

    @Test
    void shouldAnswerWithValuesWhatAFlowDecidesUpon() {
        TaskDraft draft = draft("decided");
        TaskWrite.Written written = created(draft);
        String file = written.fileId();

        assertThat(target.createTask(USER, PROJECT, draft, origin("key-other")).send())
                .isInstanceOf(TaskWrite.NameTaken.class);
        assertThat(target.updateTask(USER, PROJECT, file, written.version() + 1, draft, origin("key-1"))
                        .send())
                .isInstanceOf(TaskWrite.VersionConflict.class);
        assertThat(target.updateTask(USER, PROJECT, "no-such-file", 1, draft, origin("key-1"))
                        .send())
                .isInstanceOf(TaskWrite.Missing.class);
        assertThat(target.deleteTask(USER, PROJECT, file, written.version() + 1, "test")
                        .send())
                .isInstanceOf(TaskDelete.VersionConflict.class);
        assertThat(target.deleteTask(USER, PROJECT, file, written.version(), "test")
                        .send())
                .isInstanceOf(TaskDelete.Deleted.class);
        assertThat(target.deleteTask(USER, PROJECT, file, written.version(), "test")
                        .send())
                .isInstanceOf(TaskDelete.Missing.class);
    }

    @Test
    void shouldSayWhoEditsATask() {
        String name = "locked_by_somebody";
        sandbox.putTask(PROJECT.projectId(), name, Json.object().put("LockUserId", DemoUser.WANG_WEI.dataphinId()));
        TargetTask task = target.findTask(USER, PROJECT, name).send().orElseThrow();

        TaskWrite refused = target.updateTask(
                        USER, PROJECT, task.fileId(), task.version(), draft(name), origin("key-locked"))
                .send();

        assertThat(task.lockUserId()).isEqualTo(DemoUser.WANG_WEI.dataphinId());
        assertThat(refused)
                .asInstanceOf(type(TaskWrite.Locked.class))
                .extracting(TaskWrite.Locked::lockUserId)
                .isEqualTo(DemoUser.WANG_WEI.dataphinId());
    }

    @Test
    void shouldGiveATaskItsFormerContentBack() {
        TaskDraft former = draft("restored");
        String file = created(former).fileId();
        TargetTask before = target.readTask(USER, PROJECT, file).send().orElseThrow();
        TaskWrite.Written changed = written(target.updateTask(
                        USER, PROJECT, file, before.version(), withoutParameters(former), origin("key-changed"))
                .send());

        written(target.restoreTask(USER, PROJECT, file, changed.version(), before.snapshot())
                .send());

        TargetTask after = target.readTask(USER, PROJECT, file).send().orElseThrow();
        assertThat(after.content()).isEqualTo(former);
        assertThat(target.contentOf(after.snapshot())).isEqualTo(target.contentOf(before.snapshot()));
    }

    @Test
    void shouldSubmitATaskAndFollowItToItsInstanceR16() {
        TaskDraft draft = draft("submitted");
        TaskWrite.Written written = created(draft);

        TaskSubmit submit = target.submit(USER, PROJECT, written.fileId(), written.version(), "test")
                .send();

        long asyncId = ((TaskSubmit.Accepted) submit).asyncId();
        assertThat(ended(PROJECT, asyncId))
                .asInstanceOf(type(SubmitProgress.Succeeded.class))
                .extracting(SubmitProgress.Succeeded::version)
                .isEqualTo(written.version());
        assertThat(target.readTask(USER, PROJECT, written.fileId())
                        .send()
                        .orElseThrow()
                        .status()
                        .submitted())
                .isTrue();
        assertThat(target.instances(USER, PROJECT, List.of(written.fileId())).send())
                .containsOnlyKeys(written.fileId());
        assertThat(target.submitProgress(USER, PROJECT, 1).send()).isInstanceOf(SubmitProgress.Unknown.class);
    }

    @Test
    void shouldTellWhatASubmitMissesR6() {
        TaskDraft calling = Drafts.withDependency(draft("missing_file"), "no_such_file.jar");
        TaskWrite.Written written = created(calling);

        TaskSubmit submit = target.submit(USER, PROJECT, written.fileId(), written.version(), "test")
                .send();

        assertThat(ended(PROJECT, ((TaskSubmit.Accepted) submit).asyncId()))
                .asInstanceOf(type(SubmitProgress.Failed.class))
                .extracting(SubmitProgress.Failed::missingResources)
                .isEqualTo(List.of("no_such_file.jar"));
    }

    @Test
    void shouldPublishWhatWaitsInThePairR17() {
        TaskWrite.Written written =
                written(target.createTask(USER, PAIR, draftFor(PAIR, "published"), origin("key-published"))
                        .send());
        TaskSubmit submit = target.submit(USER, PAIR, written.fileId(), written.version(), "test")
                .send();
        ended(PAIR, ((TaskSubmit.Accepted) submit).asyncId());
        Pending pending =
                all(
                                page -> publishing
                                        .pending(USER, PAIR.projectId(), page)
                                        .send(),
                                item -> item.object().id())
                        .stream()
                        .filter(item -> item.object().id().equals(written.fileId()))
                        .findFirst()
                        .orElseThrow();

        publishing
                .publish(USER, PAIR.projectId(), List.of(pending.submitId()), "test")
                .send();

        await().pollInSameThread()
                .until(() -> attempts(written.fileId()), TargetPublishing.AttemptState.SUCCEEDED::equals);
    }

    @Test
    void shouldReadProjectsMembersAndSources() {
        List<ProjectSide> sides =
                all(page -> directory.projects(null, page).send(), side -> side.id() + " " + side.env());
        List<Member> members = all(
                page -> directory
                        .members(null, PROJECT.projectId(), PROJECT.env(), page)
                        .send(),
                Member::userId);
        ProjectSide side = directory
                .project(null, PROJECT.projectId(), PROJECT.env())
                .send()
                .orElseThrow();

        assertThat(sides).extracting(ProjectSide::id).contains(PROJECT.projectId(), PAIR.projectId());
        assertThat(members).contains(new Member(DemoUser.WANG_WEI.dataphinId(), Set.of(ProjectRole.DEVELOPER)));
        assertThat(directory.location(null, side.source()).send()).isEqualTo(location());
        assertThat(directory.project(null, 1, Env.PROD).send()).isEmpty();
        assertThat(all(page -> directory.superAdministrators(null, page).send(), Function.identity()))
                .containsExactly(DemoUser.ADMIN.dataphinId());
        assertThat(directory.serverVersion(null).send()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void shouldOfferTheClustersOfTheProjectWithTheirVersions() {
        TaskDraft draft = draft("unused");

        assertThat(target.clusters(USER, PROJECT).send()).contains(draft.cluster());
        assertThat(target.engineVersions(USER, PROJECT, draft.cluster()).send()).contains(draft.engineVersion());
    }

    /** D7: no transport below the port repeats a write. */
    @Test
    void shouldSendAWriteOnceWhenTheConnectionBreaksAfterIt() {
        TaskDraft draft = draft("lost_answer");
        sandbox.set(Fault.of("RESET_AFTER", "CreateStreamTask").match(draft.name()));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> target.createTask(USER, PROJECT, draft, origin("key-lost"))
                        .send());

        assertThat(callsOf("CreateStreamTask", draft.name())).hasSize(1);
        assertThat(target.findTask(USER, PROJECT, draft.name())
                        .send()
                        .orElseThrow()
                        .writtenBy("key-lost"))
                .isTrue();
    }

    @Test
    void shouldNotKnowTheOutcomeOfAWriteWhoseAnswerIsGarbled() {
        TaskDraft draft = draft("garbled_answer");
        sandbox.set(Fault.of("GARBLED", "CreateStreamTask").match(draft.name()));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> target.createTask(USER, PROJECT, draft, origin("key-garbled"))
                        .send());

        assertThat(callsOf("CreateStreamTask", draft.name())).hasSize(1);
    }

    @Test
    void shouldTellHowLongAThrottledCallHasToWait() {
        sandbox.set(
                Fault.of("THROTTLE", "GetStreamTask").match("throttled_task").retryAfter(3));

        assertThatExceptionOfType(ThrottledException.class)
                .isThrownBy(
                        () -> target.findTask(USER, PROJECT, "throttled_task").send())
                .extracting(PlatformUnavailableException::retryAfter)
                .isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void shouldTellThatThePlatformIsAway() {
        sandbox.set(Fault.of("ERROR", "GetStreamTask").match("task_of_503").answer(503, "ServiceUnavailable"));

        assertThatExceptionOfType(PlatformUnavailableException.class)
                .isThrownBy(() -> target.findTask(USER, PROJECT, "task_of_503").send())
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo("TARGET_UNAVAILABLE");
                    assertThat(failure.answer().httpStatus()).isEqualTo(503);
                    assertThat(failure.answer().code()).isEqualTo("ServiceUnavailable");
                });
    }

    /** D6: there is nothing in the port to write with; the sandbox lists every call. */
    @Test
    void shouldHaveSentNothingButReadsToTheSource() {
        String job = migrations.newJob("read_only_");
        source.readJob(location(), job).send();
        source.latestRun(location(), job, 1).send();

        assertThat(sandbox.calls())
                .filteredOn(call -> call.path("platform").asText().equals("VERVERICA"))
                .isNotEmpty()
                .noneMatch(call -> call.path("write").asBoolean());
    }

    private SourceLocation location() {
        return projects.get(Migrations.MIGRATOR, PROJECT.projectId()).source();
    }

    private JsonNode deployment(String kind) {
        return sandbox.deployments(NAMESPACE).stream()
                .filter(deployment -> deployment.at("/artifact/kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private TaskDraft draft(String name) {
        return draftFor(PROJECT, name);
    }

    /** A draft with every section that a script can have. */
    private TaskDraft draftFor(ProjectRef project, String name) {
        var cluster = target.clusters(USER, project).send().get(0);
        String version = target.engineVersions(USER, project, cluster).send().get(0);
        return Drafts.sql("it_" + name, cluster, version, USER);
    }

    private static TaskDraft withoutParameters(TaskDraft draft) {
        return Drafts.sql(draft.name(), draft.cluster(), draft.engineVersion(), draft.ownerId(), List.of());
    }

    private static TaskOrigin origin(String migrationKey) {
        return new TaskOrigin("VERVERICA", "a14bd5d90a1b2c", NAMESPACE, "deployment-of-" + migrationKey, migrationKey);
    }

    private TaskWrite.Written created(TaskDraft draft) {
        return written(target.createTask(USER, PROJECT, draft, origin("key-of-" + draft.name()))
                .send());
    }

    private static TaskWrite.Written written(TaskWrite write) {
        assertThat(write).isInstanceOf(TaskWrite.Written.class);
        return (TaskWrite.Written) write;
    }

    private SubmitProgress ended(ProjectRef project, long asyncId) {
        return await().pollInSameThread()
                .until(
                        () -> target.submitProgress(USER, project, asyncId).send(),
                        progress -> !(progress instanceof SubmitProgress.Running));
    }

    private TargetPublishing.AttemptState attempts(String fileId) {
        return all(
                        page -> publishing
                                .attempts(USER, PAIR.projectId(), page)
                                .send(),
                        attempt -> String.valueOf(attempt.id()))
                .stream()
                .filter(attempt -> attempt.object().id().equals(fileId))
                .findFirst()
                .map(TargetPublishing.Attempt::state)
                .orElse(null);
    }

    private static <A> List<A> all(Function<Integer, Page<A>> read, Function<A, String> id) {
        return Stream.iterate(PagedList.<A>begin(), list -> list.with(read.apply(list.next()), id))
                .filter(PagedList::complete)
                .findFirst()
                .orElseThrow()
                .all();
    }

    private List<JsonNode> callsOf(String action, String task) {
        return sandbox.calls().stream()
                .filter(call -> call.path("action").asText().equals(action))
                .filter(call -> call.path("name").asText().equals(task))
                .toList();
    }
}
