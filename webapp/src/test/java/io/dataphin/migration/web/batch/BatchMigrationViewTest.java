package io.dataphin.migration.web.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.BatchPreview;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.web.faces.Demand;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeJobs;
import io.dataphin.migration.web.fake.FakeMigrations;
import io.dataphin.migration.web.fake.FakeProjects;
import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.fake.RecordingDialogs;
import io.dataphin.migration.web.fake.RecordingNotices;
import io.dataphin.migration.web.security.CurrentCaller;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchMigrationViewTest {

    private static final int LIMIT = 5;

    private final FakeMigrations migrations = new FakeMigrations();
    private final RecordingNotices notices = new RecordingNotices();
    private final CurrentCaller alice = FakeCaller.alice();
    private final ProjectStep projects = new ProjectStep(new FakeProjects(), alice, notices);
    private final FakeJobs source = new FakeJobs();
    private final JobStep jobs = new JobStep(source, alice, notices, new Times(FakeRequest.plain()));
    private final WizardDrafts drafts = new WizardDrafts(new BatchLimit(LIMIT));
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final BatchMigrationView view =
            new BatchMigrationView(migrations, alice, notices, projects, jobs, drafts, dialogs);

    @BeforeEach
    void open() {
        view.setDraftId("mine");
        view.open();
    }

    @Test
    void shouldGiveEveryWizardAnAddressOfItsOwn() {
        view.setDraftId(null);
        assertThat(view.open()).startsWith("/batch/migrate?faces-redirect=true&draft=");

        view.setDraftId("x".repeat(100));
        assertThat(view.open()).as("not one of ours").contains("&draft=");
    }

    @Test
    void shouldLoseNothingWhenThePageIsLoadedAgain() {
        enterJobs();
        row(1).setSelected(true);
        row(1).getChosen().setTargetName("another_name");

        BatchMigrationView again = view();

        assertThat(again.isChoosingJobs()).isTrue();
        assertThat(again.getProjectStep().getPolicy()).isEqualTo(SameNamePolicy.SKIP);
        assertThat(again.getJobStep().getRows()).isNotEmpty();
        assertThat(again.getJobStep().getChoices().getAll())
                .extracting(ChosenJob::getTargetName)
                .containsExactly("another_name");
    }

    @Test
    void shouldForgetTheChoiceOnceItWasStarted() {
        enterJobs();
        row(1).setSelected(true);
        view.review();
        view.start();

        assertThat(view().isChoosingJobs()).isFalse();
    }

    @Test
    void shouldKeepTheDraftWhileDataphinIsAwayAndGoOnWhereItWas() {
        enterJobs();
        row(1).setSelected(true);
        FakeProjects away = new FakeProjects();
        away.away(new ConflictException("TARGET_UNAVAILABLE"));

        BatchMigrationView again = view(away);
        assertThat(again.isChoosingJobs()).isFalse();
        assertThat(again.getProjectStep().isUnreadable()).isTrue();
        int said = notices.told().size();
        again.next();
        assertThat(notices.told()).as("why, and not that no project was chosen").hasSize(said + 1);
        assertThat(notices.told().get(said)).contains("TARGET_UNAVAILABLE");

        away.away(null);
        again.getProjectStep().reload();

        assertThat(again.isChoosingJobs()).isTrue();
        assertThat(again.getJobStep().getChoices().getSize()).isEqualTo(1);
        assertThat(again.getJobStep().getRows()).isNotEmpty();
    }

    private BatchMigrationView view() {
        return view(new FakeProjects());
    }

    private BatchMigrationView view(FakeProjects projects) {
        ProjectStep project = new ProjectStep(projects, alice, notices);
        JobStep jobStep = new JobStep(source, alice, notices, new Times(FakeRequest.plain()));
        BatchMigrationView other =
                new BatchMigrationView(migrations, alice, notices, project, jobStep, drafts, dialogs);
        other.setDraftId("mine");
        other.open();
        return other;
    }

    @Test
    void shouldShowThatItReadsASourceForTheFirstTime() {
        source.neverRead();
        enterJobs();

        assertThat(jobs.isLoading()).isTrue();
        assertThat(jobs.getRows()).isEmpty();
        jobs.refresh();

        assertThat(jobs.isLoading()).isFalse();
        assertThat(jobs.getRows()).isNotEmpty();
    }

    @Test
    void shouldSayWhyASourceCannotBeReadForTheFirstTime() {
        source.neverRead();
        source.away(new ConflictException("SOURCE_UNAVAILABLE"));
        enterJobs();

        jobs.refresh();

        assertThat(jobs.isLoading()).isFalse();
        assertThat(jobs.isUnreadable()).isTrue();
        assertThat(jobs.getFreshness().getFailure().code()).isEqualTo("SOURCE_UNAVAILABLE");
        source.away(null);
        jobs.retry();
        assertThat(jobs.getRows()).isNotEmpty();
    }

    @Test
    void shouldKeepTheListWhileTheSourceIsAway() {
        enterJobs();
        source.away(new ConflictException("SOURCE_UNAVAILABLE"));

        jobs.refresh();

        assertThat(jobs.getRows()).isNotEmpty();
        assertThat(jobs.getFreshness().isKnown()).isTrue();
        assertThat(jobs.getFreshness().getFailure().code()).isEqualTo("SOURCE_UNAVAILABLE");
    }

    @Test
    void shouldOfferTheListThatWasReadInTheBackgroundAndNotChangeTheRowsByItself() {
        enterJobs();
        List<JobRow> shown = jobs.getRows();
        jobs.look();
        assertThat(jobs.isNewerList()).isFalse();

        source.refresh(alice.get(), FakeProjects.PAIR);
        jobs.look();

        assertThat(jobs.isNewerList()).isTrue();
        assertThat(jobs.getRows()).isSameAs(shown);
        jobs.showNewer();
        assertThat(jobs.getRows()).isNotSameAs(shown);
        assertThat(jobs.isNewerList()).isFalse();
    }

    @Test
    void shouldSayAtOnceWhatBecomesOfATypedName() {
        enterJobs();
        row(1).setSelected(true);
        ChosenJob job = row(1).getChosen();
        assertThat(job.consequenceIn(SameNamePolicy.SKIP)).isEqualTo(Consequence.CREATE);

        job.setTargetName("orders_taken");
        jobs.lookUpNames();

        assertThat(job.consequenceIn(SameNamePolicy.SKIP)).isEqualTo(Consequence.SKIP);
        job.setPolicy(SameNamePolicy.OVERWRITE);
        assertThat(job.consequenceIn(SameNamePolicy.SKIP)).isEqualTo(Consequence.OVERWRITE);
        job.setTargetName("orders_free");
        assertThat(job.isLookedUp()).isFalse();
        jobs.lookUpNames();
        assertThat(job.isLookedUp()).isTrue();
        assertThat(job.isSameNameExists()).isFalse();
    }

    @Test
    void shouldAskForATickWhenAFindingMustBeAccepted() {
        enterJobs();
        row(1).setSelected(true);
        row(2).setSelected(true);
        String id = row(2).getId();
        Message finding = Message.of(Finding.ALREADY_MIGRATED_ELSEWHERE, "task", "b");
        migrations.refuse(new ConflictException(Message.of("ACCEPTANCE_REQUIRED"), List.of(new JobError(id, finding))));
        view.review();
        view.start();

        assertThat(jobs.getShow()).isEqualTo(Show.MEND);
        assertThat(jobs.getRows()).singleElement().satisfies(shown -> {
            assertThat(shown.getId()).isEqualTo(id);
            assertThat(shown.getError()).as("a tick says it, not an error").isNull();
        });
        Demand demand = jobs.getChoices().demandsOf(jobs.getChoices().get(id)).get(0);
        assertThat(jobs.getChoices().getOpenDemands()).isEqualTo(1);

        demand.setAccepted(true);
        previewed(id, Finding.of(Severity.WARNING, Finding.ALREADY_MIGRATED_ELSEWHERE, "task", "b"));
        view.review();
        view.start();

        assertThat(migrations.wishes().get(migrations.wishes().size() - 1).jobs())
                .last()
                .satisfies(choice -> assertThat(choice.accept()).containsExactly("ALREADY_MIGRATED_ELSEWHERE"));
    }

    @Test
    void shouldAskAnewWhenTheFindingNamesSomethingElse() {
        enterJobs();
        row(1).setSelected(true);
        String id = row(1).getId();
        previewed(id, Finding.of(Severity.WARNING, Finding.FUNCTION_DIFFERS, "functions", "mask_phone"));
        view.review();
        jobs.getChoices().demandsOf(jobs.getChoices().get(id)).get(0).setAccepted(true);
        assertThat(jobs.getChoices().getOpenDemands()).isZero();

        previewed(id, Finding.of(Severity.WARNING, Finding.FUNCTION_DIFFERS, "functions", "hash_id"));
        view.review();

        assertThat(jobs.getChoices().getOpenDemands()).isEqualTo(1);
    }

    private void previewed(String id, Finding finding) {
        migrations
                .previews()
                .put(
                        id,
                        new BatchPreview.Job(
                                id,
                                "orders",
                                BatchPreview.Result.CREATE,
                                List.of(finding),
                                Set.of(finding.code()),
                                List.of()));
    }

    @Test
    void shouldNotAskWhatOnlyMattersWhenATaskIsOverwritten() {
        enterJobs();
        row(5).setSelected(true);
        ChosenJob job = row(5).getChosen();
        job.refused(
                new JobError(job.getDeploymentId(), Message.of(Finding.TARGET_HAS_LIVE_INSTANCE, "task", "b")), true);

        assertThat(jobs.getChoices().getOpenDemands()).as("skipped").isZero();
        job.setPolicy(SameNamePolicy.OVERWRITE);

        assertThat(jobs.getChoices().getOpenDemands()).isEqualTo(1);
    }

    @Test
    void shouldTellInTheSummaryWhatWillHappen() {
        enterJobs();
        row(1).setSelected(true);
        row(5).setSelected(true);
        row(5).getChosen().setPolicy(SameNamePolicy.OVERWRITE);
        row(1).getChosen().setTargetName("orders_taken");
        row(2).setSelected(true);

        jobs.lookUpNames();

        assertThat(jobs.getChoices().count(Consequence.CREATE, SameNamePolicy.SKIP))
                .isEqualTo(1);
        assertThat(jobs.getChoices().count(Consequence.OVERWRITE, SameNamePolicy.SKIP))
                .isEqualTo(1);
        assertThat(jobs.getChoices().count(Consequence.SKIP, SameNamePolicy.SKIP))
                .isEqualTo(1);
    }

    @Test
    void shouldNotDecideForThePerson() {
        view.next();

        assertThat(view.isChoosingJobs()).isFalse();
        assertThat(notices.told())
                .containsExactly("Choose a target project.", "Choose what happens to tasks of the same name.");
    }

    @Test
    void shouldNotTakeAProjectThatCannotBeChosen() {
        for (long project : List.of(FakeProjects.BLOCKED, FakeProjects.NOT_ALLOWED)) {
            projects.setProjectId(project);
            projects.setPolicy(SameNamePolicy.SKIP);

            view.next();

            assertThat(view.isChoosingJobs()).isFalse();
        }
    }

    @Test
    void shouldNotChooseAJobThatIsBusyOrUnsupported() {
        enterJobs();
        JobRow unsupported = row(7);
        JobRow busy = row(11);

        unsupported.setSelected(true);
        busy.setSelected(true);

        assertThat(unsupported.isOpen()).isFalse();
        assertThat(busy.getReasons()).as("R13").isNotEmpty();
        assertThat(jobs.getChoices().getSize()).isZero();
    }

    @Test
    void shouldFillThePageOnlyUpToTheLimit() {
        enterJobs();

        jobs.setPageSelected(true);

        assertThat(jobs.getChoices().getSize()).as("R12").isEqualTo(LIMIT);
        assertThat(notices.told()).singleElement().asString().contains("at most 5 jobs");
    }

    @Test
    void shouldKeepTheChoiceWhilePagingFilteringAndGoingBack() {
        enterJobs();
        row(1).setSelected(true);

        jobs.next();
        jobs.getFilter().setKeyword("order_sync_5");
        jobs.search();
        view.back();
        view.next();

        assertThat(jobs.getChoices().getSize()).isEqualTo(1);
        assertThat(jobs.getFilter().getKeyword()).isEqualTo("order_sync_5");
    }

    @Test
    void shouldDropTheChoiceWithAnotherProject() {
        enterJobs();
        row(1).setSelected(true);
        view.back();

        projects.setProjectId(FakeProjects.BASIC);
        view.next();

        assertThat(jobs.getChoices().getSize()).isZero();
    }

    @Test
    void shouldAskToMendNamesBeforeTheSummaryOpens() {
        enterJobs();
        view.review();
        assertThat(notices.told()).containsExactly("Choose at least one job.");

        row(1).setSelected(true);
        row(1).getChosen().setTargetName("No");
        view.review();
        assertThat(view.isReviewing()).isFalse();

        row(1).getChosen().setTargetName("a_good_name");
        view.review();
        assertThat(view.isReviewing()).isTrue();
    }

    @Test
    void shouldShowBeforeTheSummaryWhatTheStartWouldRefuse() {
        enterJobs();
        row(1).setSelected(true);
        row(2).setSelected(true);
        String id = row(1).getId();
        migrations
                .previews()
                .put(
                        id,
                        new BatchPreview.Job(
                                id,
                                "orders",
                                BatchPreview.Result.REFUSED,
                                List.of(),
                                Set.of(),
                                List.of(Message.of("JOB_BUSY"))));

        view.review();

        assertThat(view.isReviewing()).isFalse();
        assertThat(jobs.getShow()).isEqualTo(Show.MEND);
        assertThat(jobs.getRows())
                .singleElement()
                .satisfies(row -> assertThat(row.getError().code()).isEqualTo("JOB_BUSY"));

        migrations.previews().clear();
        view.review();
        assertThat(view.isReviewing()).isTrue();
    }

    @Test
    void shouldShowInTheSummaryWhatTheChecksOfTheStartFind() {
        enterJobs();
        row(1).setSelected(true);
        String id = row(1).getId();
        Finding warning = Finding.of(Severity.WARNING, "CHANGED_SINCE_START");
        Finding demanded = Finding.of(Severity.WARNING, Finding.ALREADY_MIGRATED_ELSEWHERE, "task", "orders");
        migrations
                .previews()
                .put(
                        id,
                        new BatchPreview.Job(
                                id,
                                "orders",
                                BatchPreview.Result.CREATE,
                                List.of(warning, demanded),
                                Set.of(demanded.code()),
                                List.of()));

        view.review();

        assertThat(view.isReviewing()).isTrue();
        assertThat(jobs.getChoices().get(id).getFindings()).containsExactly(warning);
        assertThat(jobs.getChoices().getOpenDemands()).isEqualTo(1);
        assertThat(jobs.getChoices().getWarnings()).isEqualTo(2);
    }

    @Test
    void shouldStartAndLandOnTheRecordsOfTheBatch() {
        enterJobs();
        row(1).setSelected(true);
        row(2).setSelected(true);
        view.review();

        assertThat(view.start()).isEqualTo("/records/list?faces-redirect=true&batch=9");

        StartMigration wish = migrations.wishes().get(0);
        assertThat(wish.projectId()).isEqualTo(FakeProjects.PAIR);
        assertThat(wish.sameNamePolicy()).isEqualTo(SameNamePolicy.SKIP);
        assertThat(wish.jobs()).hasSize(2);
        assertThat(wish.idempotencyKey()).isNotBlank();
    }

    @Test
    void shouldShowBesideTheRowsWhyAStartWasRefusedAndLoseNothing() {
        enterJobs();
        row(1).setSelected(true);
        row(2).setSelected(true);
        String id = row(2).getId();
        migrations.refuse(new ConflictException(
                Message.of("JOB_BUSY"), List.of(new JobError(id, Message.of("JOB_BUSY", "job", "b")))));

        assertThat(view.start()).isNull();

        assertThat(row(2).getError()).isEqualTo(Message.of("JOB_BUSY", "job", "b"));
        jobs.show(Show.CHOSEN);
        assertThat(row(1).getError()).isNull();
        assertThat(jobs.getChoices().getSize()).isEqualTo(2);
        assertThat(notices.told())
                .singleElement()
                .asString()
                .startsWith("Nothing was started")
                .contains(": 1.");
    }

    @Test
    void shouldBringARefusedJobOfAnotherPageBack() {
        enterJobs();
        row(1).setSelected(true);
        String id = row(1).getId();
        jobs.next();
        migrations.refuse(
                new ConflictException(Message.of("JOB_BUSY"), List.of(new JobError(id, Message.of("JOB_BUSY")))));

        view.review();
        view.start();

        assertThat(jobs.getShow()).isEqualTo(Show.MEND);
        assertThat(jobs.getRows())
                .singleElement()
                .satisfies(shown -> assertThat(shown.getError()).isEqualTo(Message.of("JOB_BUSY")));
    }

    @Test
    void shouldLetAJobBeTakenOutThatBecameBusy() {
        enterJobs();
        jobs.getChoices().add(FakeJobs.candidate(11));

        assertThat(row(11).isOpen()).isTrue();
        row(11).setSelected(false);

        assertThat(row(11).isOpen()).isFalse();
    }

    @Test
    void shouldNotRepeatARefusedAttemptUnderTheSameKey() {
        enterJobs();
        row(1).setSelected(true);
        migrations.refuse(new ConflictException("JOB_BUSY"));

        view.review();
        view.start();
        view.review();
        view.start();

        assertThat(migrations.wishes())
                .extracting(StartMigration::idempotencyKey)
                .doesNotHaveDuplicates();
    }

    private void enterJobs() {
        projects.setProjectId(FakeProjects.PAIR);
        projects.setPolicy(SameNamePolicy.SKIP);
        view.next();
    }

    private JobRow row(int number) {
        return jobs.getRows().stream()
                .filter(row ->
                        row.getId().equals(FakeJobs.candidate(number).job().deploymentId()))
                .findFirst()
                .orElseThrow();
    }
}
