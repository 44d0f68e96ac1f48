package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.web.faces.CursorTrail;
import io.dataphin.migration.web.faces.Labels;
import io.dataphin.migration.web.faces.Language;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeMigrations;
import io.dataphin.migration.web.fake.FakeProjects;
import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.fake.FakeTexts;
import io.dataphin.migration.web.fake.RecordingDialogs;
import io.dataphin.migration.web.fake.RecordingNotices;
import io.dataphin.migration.web.fake.RecordingUpdate;
import io.dataphin.migration.web.fake.RememberedChoices;
import io.dataphin.migration.web.security.CallerRights;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordListViewTest {

    private final FakeMigrations migrations = new FakeMigrations();
    private final RecordingNotices notices = new RecordingNotices();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final RecordingUpdate update = new RecordingUpdate();
    private final RememberedChoices choices = new RememberedChoices(FakeRequest.plain());
    private final RecordListView view = new RecordListView(
            new RecordReader(migrations, FakeCaller.alice(), notices),
            new FilterLabels(
                    new Labels(new Language(FakeRequest.plain()), new FakeTexts()),
                    new CallerRights(new FakeProjects(), FakeCaller.alice())),
            update,
            new CallerRights(new FakeProjects(), FakeCaller.alice()),
            new Times(FakeRequest.plain()),
            new CursorTrail(),
            choices);

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
        assertThat(update.updated()).isEmpty();

        migrations.become(first(MigrationStatus.WAITING).id(), MigrationStatus.MIGRATING);
        view.refresh();

        assertThat(update.updated()).containsExactly("records", "summary", "causes");
    }

    @Test
    void shouldSayWhyNothingCanBeShownInsteadOfShowingAnEmptyList() {
        migrations.blind(new ConflictException("JOB_BUSY"));

        assertThat(view.getSlice().items()).isEmpty();
        assertThat(view.getProblem().code()).isEqualTo("JOB_BUSY");
    }

    @Test
    void shouldTellThePositionInTheWholeListAndItsAddress() {
        view.getFilter().setSort("NAME");
        turnTo(1);
        turnTo(2);

        assertThat(view.getTable().getModel().getFirstRow()).isEqualTo(41);
        assertThat(view.getTable().getModel().getLastRow()).isEqualTo(45);
        assertThat(update.told())
                .containsExactly("address=?sort=NAME&page=2&cursor=20", "address=?sort=NAME&page=3&cursor=40");

        turnTo(0);

        assertThat(update.told()).last().isEqualTo("address=?sort=NAME");
    }

    @Test
    void shouldOpenThePageOfAnAddress() {
        view.open("3", "40");

        assertThat(view.getSlice().items()).hasSize(5);
        assertThat(view.getTable().getModel().getPageNumber()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"-1,40", "x,40", "99999999999,40", "3,", ",40"})
    void shouldOpenTheFirstPageWhenTheAddressNamesNone(String page, String cursor) {
        view.open(page, cursor);

        assertThat(view.getSlice().items()).hasSize(20);
        assertThat(view.getTable().getModel().getPageNumber()).isEqualTo(1);
    }

    @Test
    void shouldOpenTheFirstPageWhenTheCursorIsOfAnotherFilter() {
        view.open("3", "stale");

        assertThat(view.getSlice().items()).hasSize(20);
        assertThat(view.getProblem()).isNull();
        assertThat(view.getTable().getModel().getPageNumber()).isEqualTo(1);
    }

    @Test
    void shouldKeepAnotherPageSizeForTheNextVisit() {
        turnTo(1);

        view.setPageSize(50);

        assertThat(view.getSlice().items()).hasSize(45);
        assertThat(choices.sent()).containsEntry(RecordListView.SIZE_COOKIE, "50");
        view.getFilter().setSize("10");
        assertThat(view.getPageSize()).as("the address decides").isEqualTo(10);
    }

    @Test
    void shouldKeepTheChoiceOverPagesAndLiveChangesAndForgetItWhenItIsDone() {
        List<MigrationRecord> first = view.getSlice().items().subList(0, 2);
        view.getTable().setChosen(first);
        turnTo(1);
        MigrationRecord other = view.getSlice().items().get(3);

        view.getTable().setChosen(List.of(known(first.get(0)), known(first.get(1)), other));
        view.refresh();

        assertThat(view.getTable().getChosenCount()).isEqualTo(3);
        assertThat(selection())
                .isEqualTo(new RecordSelection.ByIds(
                        List.of(first.get(0).id(), first.get(1).id(), other.id())));

        view.after(Action.CANCEL, null);

        assertThat(view.getTable().getChosenCount()).isZero();
    }

    @Test
    void shouldChooseAllThatMatchByTheFilterUntilOneIsTakenOut() {
        view.getTable().getChoice().chooseAll();

        assertThat(view.getTable().getChosenCount()).isEqualTo(45);
        assertThat(view.getTable().getChosen()).as("what is seen").hasSize(20);
        assertThat(selection()).isEqualTo(new RecordSelection.ByFilter(view.getQuery()));

        view.getTable().setChosen(view.getSlice().items());
        assertThat(view.getTable().getChoice().isAll()).isTrue();

        view.getTable().setChosen(view.getSlice().items().subList(1, 20));
        assertThat(view.getTable().getChosenCount()).isEqualTo(19);
    }

    @Test
    void shouldKeepTheChoiceWhenSomethingIsDoneWithOneRecord() {
        view.getTable().setChosen(view.getSlice().items());

        view.after(Action.CANCEL, first(MigrationStatus.WAITING));

        assertThat(view.getTable().getChosenCount()).isEqualTo(20);
    }

    @Test
    void shouldReadAnOpenRowOnceUntilTheListChanges() {
        MigrationRecord row = first(MigrationStatus.FAILED);

        assertThat(view.getTable().open(row).detail().record()).isEqualTo(row);
        migrations.become(row.id(), MigrationStatus.SUBMITTING);
        assertThat(view.getTable().open(row).detail().record()).isEqualTo(row);

        view.refresh();

        assertThat(view.getTable().open(row).detail().record().status()).isEqualTo(MigrationStatus.SUBMITTING);
    }

    @Test
    void shouldGoToTheNewestRecordAfterMigratingAgain() {
        turnTo(1);

        view.after(Action.MIGRATE, first(MigrationStatus.FAILED));

        assertThat(view.getTable().getModel().getPageNumber()).isEqualTo(1);
    }

    @Test
    void shouldStayOnThePageAfterOtherActions() {
        turnTo(1);

        view.after(Action.CANCEL, first(MigrationStatus.WAITING));

        assertThat(view.getTable().getModel().getPageNumber()).isEqualTo(2);
    }

    @Test
    void shouldSayInWordsWhatRestrictsTheList() {
        view.getFilter().setStatuses("FAILED,WAITING");
        view.getFilter().setMine("1");
        view.getFilter().setProject(String.valueOf(FakeProjects.PAIR));

        assertThat(view.getActiveFilters())
                .containsExactly(
                        new ActiveFilter("status", "Migration Status: Waiting, Failed"),
                        new ActiveFilter("project", "Target Project Name: Retail realtime (Dev)"),
                        new ActiveFilter("mine", "My migrations only"));
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

    private void turnTo(int page) {
        view.getSlice();
        view.turnTo(page);
    }

    private MigrationRecord known(MigrationRecord chosen) {
        return view.getTable().getModel().getRowData(Long.toString(chosen.id()));
    }

    private RecordSelection selection() {
        return view.getSelection();
    }

    private MigrationRecord first(MigrationStatus status) {
        return migrations.all().stream()
                .filter(record -> record.status() == status)
                .findFirst()
                .orElseThrow();
    }
}
