package io.dataphin.migration.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.RequiredPart;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.translation.OfferCheck;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule over the kinds of jobs that a source may hold. */
class PreflightRulesTest {

    private static final String NAME = "orders";
    private static final String VERSION = "vvr-8.0.11-flink-1.17";
    private static final TaskCluster QUEUE = new TaskCluster("c1", "default-queue", "PREJOB");
    private static final TaskCluster SESSION = new TaskCluster("c1", "shared-session", "SESSION");
    private static final TargetOffer OFFER =
            new TargetOffer(List.of(QUEUE, SESSION), Map.of(QUEUE, List.of(VERSION), SESSION, List.of(VERSION)));
    private static final List<PreflightRule> RULES = List.of(
            new RealTimeOnlyRule(),
            new TaskTypeRule(),
            new RequiredPartsRule(),
            new FileAddressRule(),
            new TaskNameRule(),
            new UnreadableCharactersRule(),
            new ChangedSinceStartRule(),
            new NeverStartedRule(),
            new InTransitionRule(),
            new ClusterRule(),
            new EngineVersionRule());

    @Test
    void shouldHaveNothingAgainstOrdinaryRunningJob() {
        assertThat(check(new Sample().job())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PYTHON", "CDCYAML", "MATERIALIZED_TABLE", "NOTEBOOK"})
    void shouldBlockKindsThatDataphinHasNoTaskTypeFor(String kind) {
        Finding finding = only(new Sample().kind(kind, null).job());

        assertThat(finding.code()).isEqualTo("UNSUPPORTED_KIND");
        assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
        assertThat(finding.text().parameters()).containsEntry("kind", kind);
    }

    @Test
    void shouldSayThatTheNameIsNotShownAsTheSourceHasIt() {
        assertThat(check(new Sample().name("or␀ders").job()))
                .extracting(Finding::code)
                .contains("CHARACTERS_UNREADABLE");
    }

    @Test
    void shouldSayWhyJarOfPythonDriverIsBlocked() {
        Finding finding = only(new Sample().kind("JAR", null).job());

        assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
        assertThat(finding.text().parameters()).containsEntry("kind", "JAR (PythonDriver)");
    }

    @Test
    void shouldBlockBatchJobsR2() {
        Finding finding = only(new Sample().batch().job());

        assertThat(finding.code()).isEqualTo("BATCH_NOT_SUPPORTED");
        assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
    }

    @ParameterizedTest
    @CsvSource({"SCRIPT, SCRIPT_MISSING", "JAR, JAR_MISSING", "RESOURCE_PLAN, EXPERT_PLAN_MISSING"})
    void shouldBlockJobThatLacksAPart(RequiredPart part, String code) {
        Finding finding = only(new Sample().without(part).job());

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oss://b/dir/", "oss://bucket"})
    void shouldBlockJobWithAFileWhoseAddressNamesNone(String uri) {
        JobNeeds needs = new JobNeeds(List.of("oss://b/a.jar", uri, uri), List.of(), List.of());
        Finding finding = only(new Sample().job().needing(needs));

        assertThat(finding.code()).isEqualTo("RESOURCE_URI_UNREADABLE");
        assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
        assertThat(finding.text().parameters()).containsEntry("uri", uri);
    }

    @Test
    void shouldLeaveAnAddressThatTheJobLacksToTheRuleOfParts() {
        assertThat(check(new Sample().job().needing(new JobNeeds(List.of(""), List.of(), List.of()))))
                .isEmpty();
    }

    @Test
    void shouldWarnOfChangeSinceStart() {
        assertThat(only(new Sample().changed().job()).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void shouldMentionThatJobNeverRan() {
        Finding finding = only(new Sample().state(JobState.NEVER_STARTED).job());

        assertThat(finding.code()).isEqualTo("NEVER_STARTED");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void shouldMentionThatJobIsStartingOrStopping() {
        Finding finding = only(new Sample().state(JobState.TRANSITIONING).job());

        assertThat(finding.code()).isEqualTo("IN_TRANSITION");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            mode = Mode.EXCLUDE,
            names = {"NEVER_STARTED", "TRANSITIONING"})
    void shouldOfferJobsInAnyOtherState(JobState state) {
        assertThat(check(new Sample().state(state).job())).isEmpty();
    }

    @Test
    void shouldBlockQueueThatTheProjectLacksAndNameThoseThatItHas() {
        Finding finding = only(new Sample().queue("gpu-queue").job());

        assertThat(finding.code()).isEqualTo("CLUSTER_UNKNOWN");
        assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
        assertThat(finding.text().parameters())
                .containsEntry("queue", "gpu-queue")
                .containsEntry("available", "default-queue, shared-session");
    }

    @Test
    void shouldOfferSessionJobWhoseClusterTheProjectHas() {
        assertThat(check(new Sample().session("shared-session").job())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-session", "default-queue", ""})
    void shouldBlockSessionClusterThatTheProjectLacksAndNameThoseThatItHas(String cluster) {
        Finding finding = only(new Sample().session(cluster).job());

        assertThat(finding.code()).isEqualTo("SESSION_CLUSTER");
        assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
        assertThat(finding.text().parameters())
                .containsEntry("cluster", cluster)
                .containsEntry("available", "shared-session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vvr-4.0.18-flink-1.13", "vvr-99", ""})
    void shouldBlockEngineVersionThatTheProjectDoesNotOffer(String version) {
        Finding finding = only(new Sample().engine(version).job());

        assertThat(finding.code()).isEqualTo("ENGINE_VERSION_UNKNOWN");
        assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
        assertThat(finding.text().parameters())
                .containsEntry("version", version)
                .containsEntry("queue", "default-queue")
                .containsEntry("available", VERSION);
    }

    /** With several queues, a job that surely names none has nowhere to go; one whose queue the list leaves out may have. */
    @Test
    void shouldNotJudgeWhatTheListLeavesOut() {
        TargetOffer two = new TargetOffer(
                List.of(QUEUE, new TaskCluster("c2", "risk-queue", "PREJOB")), Map.of(QUEUE, List.of(VERSION)));

        assertThat(new ClusterRule()
                        .check(CheckedJob.of(new Sample().queue(null).job(), NAME)
                                .in(two)))
                .isEmpty();
        assertThat(new ClusterRule()
                        .check(CheckedJob.of(new Sample().queue("").job(), NAME).in(two)))
                .hasSize(1);
        assertThat(check(new Sample().engine(null).job())).isEmpty();
        assertThat(check(new Sample().queue(null).engine("vvr-99").job())).isEmpty();
    }

    @Test
    void shouldNotSayOfABatchJobWhereItCannotRun() {
        assertThat(check(new Sample().batch().queue("gone").job()))
                .extracting(Finding::code)
                .containsExactly("BATCH_NOT_SUPPORTED");
        assertThat(check(new Sample().batch().engine("vvr-99").job()))
                .extracting(Finding::code)
                .containsExactly("BATCH_NOT_SUPPORTED");
    }

    @Test
    void shouldSayThatTheProjectHasNothingToOffer() {
        TargetOffer nothing = new TargetOffer(List.of(), Map.of());

        assertThat(new ClusterRule()
                        .check(CheckedJob.of(new Sample().job(), NAME).in(nothing))
                        .get(0)
                        .text()
                        .parameters())
                .containsEntry("available", OfferCheck.NOTHING);
    }

    @Test
    void shouldNotBlockVersionsThatWereNotAskedFor() {
        TargetOffer unknown = new TargetOffer(List.of(QUEUE), Map.of());

        assertThat(new EngineVersionRule()
                        .check(CheckedJob.of(new Sample().engine("vvr-99").job(), NAME)
                                .in(unknown)))
                .isEmpty();
    }

    @Test
    void shouldMentionTheNewName() {
        Finding finding = new TaskNameRule()
                .check(CheckedJob.of(new Sample().name("Orders-2").job(), "orders_2"))
                .get(0);

        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.text().parameters()).containsEntry("task", "orders_2");
    }

    private static Finding only(SourceJob job) {
        List<Finding> findings = check(job);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Finding> check(SourceJob job) {
        return RULES.stream()
                .flatMap(rule -> rule.check(CheckedJob.of(job, NAME).in(OFFER)).stream())
                .toList();
    }

    /** A running SQL job that the target takes, unless told otherwise. */
    private static final class Sample {
        private String name = NAME;
        private String kind = "SQLSCRIPT";
        private TaskType type = TaskType.FLINK_SQL;
        private boolean batch;
        private boolean session;
        private JobState state = JobState.RUNNING;
        private String engine = VERSION;
        private boolean changed;
        private String queue = "default-queue";
        private List<RequiredPart> missing = List.of();

        Sample without(RequiredPart part) {
            missing = List.of(part);
            return this;
        }

        Sample name(String value) {
            name = value;
            return this;
        }

        Sample kind(String value, TaskType itsType) {
            kind = value;
            type = itsType;
            return this;
        }

        Sample batch() {
            batch = true;
            return this;
        }

        Sample session(String cluster) {
            session = true;
            queue = cluster;
            return this;
        }

        Sample state(JobState value) {
            state = value;
            return this;
        }

        Sample engine(String value) {
            engine = value;
            return this;
        }

        Sample changed() {
            changed = true;
            return this;
        }

        Sample queue(String value) {
            queue = value;
            return this;
        }

        SourceJob job() {
            return new SourceJob("d1", name, kind, type, batch, session, state, engine, changed, Instant.EPOCH, queue)
                    .lacking(missing);
        }
    }
}
