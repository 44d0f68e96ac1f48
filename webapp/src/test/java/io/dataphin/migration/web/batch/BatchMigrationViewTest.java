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
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeJobs;
import io.dataphin.migration.web.fake.FakeMigrations;
import io.dataphin.migration.web.fake.FakeProjects;
import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.fake.RecordingNotices;
import io.dataphin.migration.web.fake.RecordingUpdate;
import io.dataphin.migration.web.security.CurrentCaller;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchMigrationViewTest {

    private static final int LIMIT = 5;

    private final FakeMigrations migrations = new FakeMigrations();
    private final RecordingNotices notices = new RecordingNotices();
    private final CurrentCaller alice = FakeCaller.alice();
    private final ProjectStep projects = new ProjectStep(new FakeProjects(), alice, notices);
    private final FakeJobs source = new FakeJobs();
    private final RecordingUpdate update = new RecordingUpdate();
    private final JobStep jobs = new JobStep(source, alice, notices, new Times(FakeRequest.plain()), update);
    private final ReviewStep review = new ReviewStep(migrations, alice);
    private final WizardDrafts drafts = new WizardDrafts(new BatchLimit(LIMIT));
    private final BatchMigrationView view = new BatchMigrationView(notices, update, projects, jobs, review, drafts);

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

        assertThat(again.getStep()).isEqualTo(WizardStep.JOBS);
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

        assertThat(view().getStep()).isEqualTo(WizardStep.PROJECT);
    }

    @Test
    void shouldKeepTheDraftWhileDataphinIsAwayAndGoOnWhereItWas() {
        enterJobs();
        row(1).setSelected(true);
        FakeProjects away = new FakeProjects();
        away.away(new ConflictException("TARGET_UNAVAILABLE"));

        BatchMigrationView again = view(away);
        assertThat(again.getStep()).isEqualTo(WizardStep.PROJECT);
        assertThat(again.getProjectStep().isUnreadable()).isTrue();
        int said = notices.told().size();
        again.next();
        assertThat(notices.told()).as("why, and not that no project was chosen").hasSize(said + 1);
        assertThat(notices.told().get(said)).contains("TARGET_UNAVAILABLE");

        away.away(null);
        again.getProjectStep().reload();

        assertThat(again.getStep()).isEqualTo(WizardStep.JOBS);
        assertThat(again.getJobStep().getChoices().getSize()).isEqualTo(1);
        assertThat(again.getJobStep().getRows()).isNotEmpty();
    }

    private BatchMigrationView view() {
        return view(new FakeProjects());
    }

    private BatchMigrationView view(FakeProjects projects) {
        ProjectStep project = new ProjectStep(projects, alice, notices);
        JobStep jobStep = new JobStep(source, alice, notices, new Times(FakeRequest.plain()), update);
        BatchMigrationView other =
                new BatchMigrationView(notices, update, project, jobStep, new ReviewStep(migrations, alice), drafts);
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
        assertThat(jobs.getFailure().code()).as("in the place of the list").isEqualTo("SOURCE_UNAVAILABLE");
        assertThat(notices.told()).as("not twice").isEmpty();
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

        source.gone(1);
        source.refresh(alice.get(), FakeProjects.PAIR);
        jobs.look();

        assertThat(jobs.isNewerList()).isTrue();
        assertThat(jobs.getRows()).isSameAs(shown);
        jobs.showNewer();
        assertThat(jobs.getRows()).isNotSameAs(shown);
        assertThat(jobs.isNewerList()).isFalse();
    }

    @Test
    void shouldNotOfferAListThatSaysTheSame() {
        enterJobs();
        jobs.getRows();

        source.refresh(alice.get(), FakeProjects.PAIR);
        jobs.look();

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
        choose(1, 2);
        Finding finding = Finding.of(Severity.WARNING, Finding.ALREADY_MIGRATED_ELSEWHERE, "task", "b");
        String id = id(2);
        previewed(2, BatchPreview.Result.CREATE, finding);

        view.review();

        assertThat(view.getStep()).isEqualTo(WizardStep.REVIEW);
        assertThat(review.isStartable()).isFalse();
        assertThat(review.getRows().get(0).getId()).as("comes first").isEqualTo(id);
        assertThat(review.getRows().get(0).isFine()).isFalse();

        review.getRows().get(0).getDemands().get(0).setAccepted(true);
        assertThat(review.isStartable()).isTrue();
        view.start();

        assertThat(migrations.wishes())
                .singleElement()
                .satisfies(wish -> assertThat(wish.jobs().get(1).accept()).containsExactly(finding.code()));
    }

    @Test
    void shouldAskAnewWhenTheFindingNamesSomethingElse() {
        choose(1);
        previewed(1, BatchPreview.Result.CREATE, functionDiffers("mask_phone"));
        view.review();
        review.getRows().get(0).getDemands().get(0).setAccepted(true);

        previewed(1, BatchPreview.Result.CREATE, functionDiffers("hash_id"));
        view.back();
        view.review();

        assertThat(review.getChoices().getDemanding()).isEqualTo(1);
    }

    private static Finding functionDiffers(String function) {
        return Finding.of(Severity.WARNING, Finding.FUNCTION_DIFFERS, "functions", function);
    }

    private void previewed(int job, BatchPreview.Result result, Finding... findings) {
        Set<String> toAccept = Stream.of(findings)
                .filter(Finding::mustAccept)
                .map(Finding::code)
                .collect(Collectors.toSet());
        migrations
                .previews()
                .put(id(job), new BatchPreview.Job(id(job), "orders", result, List.of(findings), toAccept, List.of()));
    }

    private void refused(int job, String code, Finding... findings) {
        migrations
                .previews()
                .put(
                        id(job),
                        new BatchPreview.Job(
                                id(job),
                                "orders",
                                BatchPreview.Result.REFUSED,
                                List.of(findings),
                                Set.of(),
                                List.of(Message.of(code))));
    }

    private static String id(int job) {
        return FakeJobs.candidate(job).job().deploymentId();
    }

    private void choose(int... numbers) {
        enterJobs();
        IntStream.of(numbers).forEach(number -> row(number).setSelected(true));
    }

    @Test
    void shouldNotDecideForThePerson() {
        view.next();

        assertThat(view.getStep()).isEqualTo(WizardStep.PROJECT);
        assertThat(projects.isProjectMissing()).isTrue();
        assertThat(projects.isPolicyMissing()).isTrue();
        assertThat(update.focused()).isEqualTo("project-problem");

        projects.setProjectId(FakeProjects.PAIR);
        view.next();
        assertThat(projects.isProjectMissing()).isFalse();
        assertThat(update.focused()).isEqualTo("policy-problem");
    }

    @Test
    void shouldGoOnReadingAtTheHeadingOfTheNextStep() {
        choose(1);
        assertThat(update.focused()).isEqualTo("step-title");

        view.review();

        assertThat(view.getStep()).isEqualTo(WizardStep.REVIEW);
        view.back();
        assertThat(view.getStep()).isEqualTo(WizardStep.JOBS);
        view.back();
        assertThat(view.getStep()).isEqualTo(WizardStep.PROJECT);
        view.back();
        assertThat(view.getStep()).isEqualTo(WizardStep.PROJECT);
    }

    @Test
    void shouldFindProjectsByTheirNamesAndThoseOfTheirSources() {
        int all = projects.getOptions().size();
        assertThat(projects.getShown()).hasSize(all);

        projects.setKeyword(projects.getOptions().get(0).displayName().toUpperCase(Locale.ROOT));

        assertThat(projects.getShown()).isNotEmpty().hasSizeLessThan(all);
        projects.setKeyword("there is no such project");
        assertThat(projects.getShown()).isEmpty();
    }

    @Test
    void shouldNotTakeAProjectThatCannotBeChosen() {
        for (long project : List.of(FakeProjects.BLOCKED, FakeProjects.NOT_ALLOWED)) {
            projects.setProjectId(project);
            projects.setPolicy(SameNamePolicy.SKIP);

            view.next();

            assertThat(view.getStep()).isEqualTo(WizardStep.PROJECT);
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
        assertThat(jobs.getChoices().getSize())
                .as("as every request of the table says")
                .isZero();
        jobs.choosePage();

        assertThat(update.updated()).as("the whole list is drawn anew").isEmpty();
        assertThat(jobs.getChoices().getSize()).as("R12").isEqualTo(LIMIT);
        assertThat(notices.told()).singleElement().asString().contains("at most 5 jobs");
    }

    @Test
    void shouldCloseTheOtherBoxesWhenTheLimitIsReached() {
        choose(1, 2, 3, 4);
        jobs.chosen();
        assertThat(update.updated()).isEmpty();

        row(5).setSelected(true);
        jobs.chosen();

        assertThat(update.updated()).contains("rows:5:check").doesNotContain("rows:0:check");
        assertThat(row(6).isOpen()).isFalse();
        update.updated().clear();
        jobs.chosen();
        assertThat(update.updated()).as("nothing has changed").isEmpty();
        row(5).setSelected(false);
        jobs.chosen();
        assertThat(update.updated()).contains("rows:4:check");
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
    void shouldAskToCorrectNamesBeforeTheReview() {
        enterJobs();
        view.review();
        assertThat(update.focused()).isEqualTo("jobs-problem");
        assertThat(jobs.getProblem()).isEqualTo("jobs-problem");

        row(1).setSelected(true);
        assertThat(jobs.getProblem()).isNull();
        row(1).getChosen().setTargetName("No");
        view.review();
        assertThat(view.getStep()).isEqualTo(WizardStep.JOBS);
        assertThat(jobs.getShow()).isEqualTo(Show.CORRECT);
        assertThat(update.focused()).isEqualTo("rows:0:name");

        row(1).getChosen().setTargetName("a_good_name");
        view.review();
        assertThat(view.getStep()).isEqualTo(WizardStep.REVIEW);
    }

    @Test
    void shouldShowInTheReviewWhatTheStartWouldRefuseWithWhateverElseWasFound() {
        choose(1, 2);
        Finding warning = Finding.of(Severity.WARNING, "CHANGED_SINCE_START");
        refused(2, "JOB_BUSY", warning, Finding.of(Severity.BLOCKER, "JOB_BUSY"));

        view.review();

        ReviewRow first = review.getRows().get(0);
        assertThat(first.getId()).isEqualTo(id(2));
        assertThat(first.getErrors()).extracting(Message::code).containsExactly("JOB_BUSY");
        assertThat(first.getFindings()).as("the refusal is not told twice").containsExactly(warning);
        assertThat(first.isFine()).isFalse();
        assertThat(review.isStartable()).isFalse();
    }

    @Test
    void shouldLetARefusedJobBeChangedInItsRow() {
        choose(1, 2);
        refused(2, "TARGET_NAME_COLLISION");
        view.review();

        view.correct();

        assertThat(view.getStep()).isEqualTo(WizardStep.JOBS);
        assertThat(jobs.getShow()).isEqualTo(Show.CORRECT);
        assertThat(update.focused()).isEqualTo("rows:0:name");
        assertThat(jobs.getRows())
                .singleElement()
                .satisfies(row -> assertThat(row.getError().code()).isEqualTo("TARGET_NAME_COLLISION"));
        jobs.getRows().get(0).getChosen().setTargetName("another_name");
        assertThat(jobs.getChoices().toCorrect()).isEmpty();
    }

    @Test
    void shouldTakeRefusedJobsOutAndReviewTheRest() {
        choose(1, 2);
        refused(2, "JOB_BUSY");
        view.review();

        view.takeRefusedOut();

        assertThat(review.getRows()).extracting(ReviewRow::getId).containsExactly(id(1));
        assertThat(review.isStartable()).isTrue();
        refused(1, "JOB_BUSY");
        view.back();
        view.review();
        view.takeRefusedOut();
        assertThat(view.getStep()).as("nothing is left to review").isEqualTo(WizardStep.JOBS);
    }

    @Test
    void shouldOpenEachCountToItsRows() {
        choose(1, 2, 3, 4);
        previewed(1, BatchPreview.Result.OVERWRITE);
        previewed(2, BatchPreview.Result.CREATE, Finding.of(Severity.WARNING, "CHANGED_SINCE_START"));
        previewed(3, BatchPreview.Result.SKIP);
        view.review();

        assertThat(review.getFilters())
                .containsExactly(
                        ReviewFilter.ALL,
                        ReviewFilter.CREATE,
                        ReviewFilter.OVERWRITE,
                        ReviewFilter.SKIP,
                        ReviewFilter.WARNING);
        assertThat(review.count(ReviewFilter.CREATE)).isEqualTo(2);
        review.show(ReviewFilter.WARNING);
        assertThat(review.getRows()).extracting(ReviewRow::getId).containsExactly(id(2));
        review.show(ReviewFilter.OVERWRITE);
        assertThat(review.getRows()).extracting(ReviewRow::getId).containsExactly(id(1));
    }

    @Test
    void shouldShowTheReviewAgainWhenThePageIsLoadedAgain() {
        choose(1);
        view.review();

        BatchMigrationView again = view();

        assertThat(again.getStep()).isEqualTo(WizardStep.REVIEW);
        assertThat(again.getReviewStep().getRows()).hasSize(1);
        migrations.blind(new ConflictException("SOURCE_UNAVAILABLE"));
        assertThat(view().getStep()).as("what cannot be checked is not shown").isEqualTo(WizardStep.JOBS);
    }

    @Test
    void shouldStayWithTheJobsWhenTheChecksCannotBeRun() {
        choose(1);
        migrations.blind(new ConflictException("SOURCE_UNAVAILABLE"));

        view.review();

        assertThat(view.getStep()).isEqualTo(WizardStep.JOBS);
        assertThat(notices.told()).singleElement().asString().contains("SOURCE_UNAVAILABLE");
    }

    @Test
    void shouldStartNothingThatTheReviewDidNotShow() {
        choose(1, 2);
        view.review();
        previewed(2, BatchPreview.Result.OVERWRITE);

        assertThat(view.start()).isNull();

        assertThat(migrations.wishes()).isEmpty();
        assertThat(notices.told()).singleElement().asString().contains("changed since the review");
        assertThat(review.getRows().stream().filter(ReviewRow::isChanged))
                .extracting(ReviewRow::getId)
                .containsExactly(id(2));
        assertThat(view.start()).as("it was seen now").isNotNull();
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
    void shouldMarkWhatTheStartItselfRefusesAsChanged() {
        choose(1, 2);
        view.review();
        migrations.refuse(new ConflictException(
                Message.of("JOB_BUSY"), List.of(new JobError(id(2), Message.of("JOB_BUSY", "job", "b")))));

        assertThat(view.start()).isNull();

        assertThat(view.getStep()).isEqualTo(WizardStep.REVIEW);
        assertThat(review.getRows().stream().filter(ReviewRow::isChanged))
                .extracting(ReviewRow::getId)
                .containsExactly(id(2));
        assertThat(jobs.getChoices().getSize()).isEqualTo(2);
    }

    @Test
    void shouldAnswerASecondClickWithTheBatchOfTheFirst() {
        choose(1);
        view.review();

        assertThat(view.start()).isEqualTo(view.start()).isNotNull();

        assertThat(migrations.wishes()).hasSize(1);
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
