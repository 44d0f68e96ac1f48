package io.dataphin.migration.it.container;

import static io.dataphin.migration.it.container.Migrations.MIGRATOR;
import static io.dataphin.migration.it.container.Migrations.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.SourceJobs;
import io.dataphin.migration.api.message.Texts;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.project.ProjectBlocker;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.api.spi.HostConsole;
import io.dataphin.migration.api.spi.ProjectDirectory;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.spi.TargetPublishing;
import io.dataphin.migration.it.container.extension.FailingListener;
import io.dataphin.migration.it.container.extension.ForbiddenNameRule;
import io.dataphin.migration.it.container.extension.OtherConsole;
import io.dataphin.migration.it.container.extension.StatusCollector;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What CDI finds: the ports of both platforms, and the beans of an extension that is deployed with the product. */
@InsideServer
class WiringIT {

    /** The seed's project whose source names a credential that the configuration lacks. */
    private static final long WITHOUT_CREDENTIAL = 7310002255668405L;

    @Inject
    @Any
    private Instance<SourcePlatform> sources;

    @Inject
    @Any
    private Instance<TargetPlatform> targets;

    @Inject
    @Any
    private Instance<TargetPublishing> publishing;

    @Inject
    @Any
    private Instance<ProjectDirectory> directories;

    @Inject
    private HostConsole console;

    @Inject
    private MigrationService service;

    @Inject
    private SourceJobs jobs;

    @Inject
    private TargetProjects projects;

    @Inject
    private Texts texts;

    @Inject
    private StatusCollector collector;

    @Inject
    private Migrations migrations;

    @Test
    void shouldHaveOneAdapterForEachPort() {
        assertThat(sources).singleElement().extracting(SourcePlatform::id).isEqualTo("VERVERICA");
        assertThat(targets).hasSize(1);
        assertThat(publishing).hasSize(1);
        assertThat(directories).hasSize(1);
    }

    @Test
    void shouldAskTheRuleOfAJarAboutTheScript() {
        String job = migrations.newJob("script_rule_");
        jobs.refresh(MIGRATOR, PROJECT.projectId());

        List<Finding> findings = candidate(job).findings().stream()
                .filter(found -> found.code().equals("ACME_CONNECTOR_FOR_TRIALS"))
                .toList();

        assertThat(findings).extracting(Finding::line).as("of both tables").containsExactly(1, 12);
        assertThat(texts.render(findings.get(1).message(), Locale.ENGLISH))
                .isEqualTo("Table load_sink is of connector blackhole, which is meant for trials.");
    }

    @Test
    void shouldAskTheRuleOfAnExtensionAndShowItsTexts() {
        String job = migrations.newJob(ForbiddenNameRule.PREFIX);
        jobs.refresh(MIGRATOR, PROJECT.projectId());

        CandidateJob candidate = candidate(job);

        assertThat(candidate.selectable()).isFalse();
        Finding finding = candidate.findings().stream()
                .filter(found -> found.code().equals("FORBIDDEN_NAME"))
                .findFirst()
                .orElseThrow();
        assertThat(texts.render(finding.message(), Locale.ENGLISH))
                .isEqualTo("No task may be called " + candidate.targetName());
        assertThat(texts.render(finding.remedy(), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("\u8bf7\u6362\u4e00\u4e2a\u540d\u79f0");
        assertThatExceptionOfType(NotEligibleException.class)
                .isThrownBy(() -> migrations.start(job))
                .extracting(NotEligibleException::code)
                .isEqualTo("JOB_NOT_ELIGIBLE");
    }

    @Test
    void shouldTellTheListenerOfAnExtensionOfEveryStatusInOrder() {
        MigrationRecord record = migrations.migrate(migrations.newJob("listened_"));

        assertThat(collector.toldOf(record.id()))
                .containsExactly(MigrationStatus.MIGRATING, MigrationStatus.SUBMITTING, MigrationStatus.SUCCEEDED);
    }

    @Test
    void shouldMigrateWhateverAListenerThrowsAndTellTheOthers() {
        MigrationRecord record = migrations.migrate(migrations.newJob(FailingListener.PREFIX));

        assertThat(record.status()).isEqualTo(MigrationStatus.SUCCEEDED);
        assertThat(collector.toldOf(record.id())).contains(MigrationStatus.SUCCEEDED);
    }

    @Test
    void shouldTakeTheConsoleOfAnExtensionInsteadOfTheConfiguredOne() {
        MigrationRecord record = migrations.migrate(migrations.newJob("linked_"));

        assertThat(console.computeSources()).contains(OtherConsole.ADDRESS + "/compute-sources");
        assertThat(service.record(MIGRATOR, record.id()).target().url()).startsWith(OtherConsole.ADDRESS + "/");
    }

    /** A migration needs the key of its source; projects of other sources do without it. */
    @Test
    void shouldBlockOnlyTheProjectWhoseCredentialIsNotConfigured() {
        TargetProject without = projects.get(Migrations.ADMINISTRATOR, WITHOUT_CREDENTIAL);

        assertThat(without.blockers()).singleElement().satisfies(blocker -> {
            assertThat(blocker.code()).isEqualTo(ProjectBlocker.CREDENTIAL_MISSING);
            assertThat(blocker.text().parameters()).containsEntry("ref", "vvp-partner");
            assertThat(blocker.link()).isEqualTo(OtherConsole.ADDRESS + "/compute-sources");
        });
        assertThat(projects.get(MIGRATOR, PROJECT.projectId()).eligible()).isTrue();
    }

    private CandidateJob candidate(String job) {
        CandidateQuery query =
                new CandidateQuery(job, Set.of(), Set.of(), null, null, null, null, CandidateQuery.DEFAULT_LIMIT, null);
        return jobs.candidates(MIGRATOR, PROJECT.projectId(), query).items().get(0);
    }
}
