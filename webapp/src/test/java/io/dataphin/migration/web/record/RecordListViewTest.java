package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.web.faces.Labels;
import io.dataphin.migration.web.faces.Language;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeMigrations;
import io.dataphin.migration.web.fake.FakeProjects;
import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.fake.FakeTexts;
import io.dataphin.migration.web.fake.RecordingNotices;
import io.dataphin.migration.web.security.CallerRights;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordListViewTest {

    private final FakeMigrations migrations = new FakeMigrations();
    private final RecordingNotices notices = new RecordingNotices();
    private final List<String> updated = new ArrayList<>();
    private final RecordListView view = new RecordListView(
            new RecordReader(migrations, FakeCaller.alice(), notices),
            new FilterLabels(
                    new Labels(new Language(FakeRequest.plain()), new FakeTexts()),
                    new CallerRights(new FakeProjects(), FakeCaller.alice())),
            new PartialUpdate() {
                @Override
                public void add(String... clientIds) {
                    updated.addAll(List.of(clientIds));
                }
            },
            new CallerRights(new FakeProjects(), FakeCaller.alice()),
            new Times(FakeRequest.plain()));

    @Test
    void shouldShowTheFirstPageWithTheCountsOfEveryStatus() {
        assertThat(view.getSlice().items()).hasSize(20);
        assertThat(view.getSlice().total()).isEqualTo(45);
        assertThat(view.getChips()).hasSize(MigrationStatus.values().length);
        assertThat(view.getCountOfAll()).isEqualTo(45);
    }

    @Test
    void shouldCountTheOtherStatusesToo() {
        view.getFilter().setStatuses("FAILED");

        assertThat(view.getSlice().items()).allMatch(record -> record.status() == MigrationStatus.FAILED);
        assertThat(view.getCountOfAll()).isEqualTo(45);
        assertThat(view.getChips())
                .filteredOn(StatusChip::on)
                .singleElement()
                .satisfies(chip -> assertThat(chip.status()).isEqualTo(MigrationStatus.FAILED));
    }

    @Test
    void shouldAnswerAPollOnlyWhenSomethingChanged() {
        view.getSlice();
        view.refresh();
        assertThat(updated).isEmpty();

        migrations.become(first(MigrationStatus.WAITING).id(), MigrationStatus.MIGRATING);
        view.refresh();

        assertThat(updated).containsExactly("records", "summary", "causes");
    }

    @Test
    void shouldSayWhyNothingCanBeShownInsteadOfShowingAnEmptyList() {
        migrations.blind(new ConflictException("JOB_BUSY"));

        assertThat(view.getSlice().items()).isEmpty();
        assertThat(view.getProblem().code()).isEqualTo("JOB_BUSY");
    }

    @Test
    void shouldTellThePositionInTheWholeList() {
        view.getSlice();
        view.next();
        view.getSlice();
        view.next();

        assertThat(view.getFirstRow()).isEqualTo(41);
        assertThat(view.getLastRow()).isEqualTo(45);
    }

    @Test
    void shouldGoToTheNewestRecordAfterMigratingAgain() {
        view.getSlice();
        view.next();

        view.after(Action.MIGRATE, first(MigrationStatus.FAILED));

        assertThat(view.getPageNumber()).isEqualTo(1);
    }

    @Test
    void shouldStayOnThePageAfterOtherActions() {
        view.getSlice();
        view.next();

        view.after(Action.CANCEL, first(MigrationStatus.WAITING));

        assertThat(view.getPageNumber()).isEqualTo(2);
    }

    @Test
    void shouldSayInWordsWhatRestrictsTheList() {
        view.getFilter().setStatuses("FAILED,WAITING");
        view.getFilter().setMine("1");
        view.getFilter().setProject(String.valueOf(FakeProjects.PAIR));

        assertThat(view.getActiveFilters())
                .containsExactly(
                        new ActiveFilter("status", "Status: Waiting, Failed"),
                        new ActiveFilter("project", "Target project: Retail realtime (Dev)"),
                        new ActiveFilter("mine", "Only mine"));
    }

    @Test
    void shouldShareTheBarAmongTheStatuses() {
        List<StatusChip> chips = view.getChips();

        assertThat(chips).extracting(StatusChip::width).allMatch(width -> width > 0);
        StatusChip last = chips.get(chips.size() - 1);
        assertThat(last.start() + last.width()).isBetween(980, 1000);
    }

    @Test
    void shouldShowFailuresByCauseWhenOnlyFailedRecordsAreAskedFor() {
        assertThat(view.isCausesOpen()).isFalse();
        view.toggleCauses();
        assertThat(view.isCausesOpen()).isTrue();
        assertThat(view.getCauses()).extracting(FailureCause::count).containsExactly(view.getFailedCount());
    }

    @Test
    void shouldOpenTheCausesOfAListOfFailures() {
        view.getFilter().setStatuses("FAILED");

        assertThat(view.isCausesOpen()).isTrue();
    }

    @Test
    void shouldNotSpeakOfFailuresThatTheFilterDoesNotFind() {
        view.getFilter().setStatuses("SUCCEEDED");

        assertThat(view.getFailedCount()).isZero();
    }

    private MigrationRecord first(MigrationStatus status) {
        return migrations.all().stream()
                .filter(record -> record.status() == status)
                .findFirst()
                .orElseThrow();
    }
}
