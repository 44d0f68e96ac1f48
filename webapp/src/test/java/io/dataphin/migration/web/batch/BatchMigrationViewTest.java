package io.dataphin.migration.web.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeJobs;
import io.dataphin.migration.web.fake.FakeMigrations;
import io.dataphin.migration.web.fake.FakeProjects;
import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.fake.RecordingNotices;
import io.dataphin.migration.web.security.CurrentCaller;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchMigrationViewTest {

    private static final int LIMIT = 5;

    private final FakeMigrations migrations = new FakeMigrations();
    private final RecordingNotices notices = new RecordingNotices();
    private final CurrentCaller alice = FakeCaller.alice();
    private final ProjectStep projects = new ProjectStep(new FakeProjects(), alice, notices);
    private final JobStep jobs = new JobStep(new FakeJobs(), alice, notices, new Times(FakeRequest.plain()), LIMIT);
    private final BatchMigrationView view = new BatchMigrationView(migrations, alice, notices, projects, jobs);

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
        assertThat(row(1).getError()).isNull();
        assertThat(jobs.getChoices().getSize()).isEqualTo(2);
        assertThat(notices.told())
                .singleElement()
                .asString()
                .startsWith("Nothing was started")
                .contains(": 1.");
    }

    @Test
    void shouldNameARefusedJobThatIsOnAnotherPage() {
        enterJobs();
        row(1).setSelected(true);
        String id = row(1).getId();
        jobs.next();
        migrations.refuse(
                new ConflictException(Message.of("JOB_BUSY"), List.of(new JobError(id, Message.of("JOB_BUSY")))));

        view.review();
        view.start();

        assertThat(notices.told()).contains("order_sync_01: error.JOB_BUSY");
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
