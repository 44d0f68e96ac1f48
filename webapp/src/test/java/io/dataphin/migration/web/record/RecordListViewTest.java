package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeMigrations;
import io.dataphin.migration.web.fake.FakeProjects;
import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.fake.RecordingNotices;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordListViewTest {

    private final FakeMigrations migrations = new FakeMigrations();
    private final RecordingNotices notices = new RecordingNotices();
    private final List<String> updated = new ArrayList<>();
    private final RecordListView view = new RecordListView(
            new RecordReader(migrations, new FakeProjects(), FakeCaller.alice(), notices),
            new RecordActions(migrations, FakeCaller.alice(), notices),
            new PartialUpdate() {
                @Override
                public void add(String... clientIds) {
                    updated.addAll(List.of(clientIds));
                }
            },
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

        assertThat(updated).containsExactly("records", "chips");
    }

    @Test
    void shouldAskAgainOnlyWhileARowIsBusy() {
        assertThat(view.isLive()).isTrue();

        view.getFilter().setStatuses("SUCCEEDED");
        view.first();

        assertThat(view.isLive()).isFalse();
    }

    @Test
    void shouldSubmitAgainFromTheDetailsAndSayIt() {
        MigrationRecord failed = first(MigrationStatus.FAILED);
        view.open(failed.id());
        assertThat(view.may(Action.SUBMIT)).isTrue();

        view.submitAgain(failed.id());

        assertThat(view.getOpened()).isNull();
        assertThat(migrations.all())
                .anyMatch(record -> record.id() == failed.id() && record.status() == MigrationStatus.SUBMITTING);
        assertThat(notices.told()).singleElement().asString().contains("is being submitted again");
    }

    @Test
    void shouldGoToTheNewestRecordAfterMigratingAgain() {
        view.getSlice();
        view.next();

        view.migrateAgain(first(MigrationStatus.FAILED).id());

        assertThat(view.getPageNumber()).isEqualTo(1);
        assertThat(view.getSlice().items().get(0).status()).isEqualTo(MigrationStatus.WAITING);
    }

    @Test
    void shouldTellWhyACancelWasRefused() {
        migrations.refuse(new ConflictException("NOT_CANCELLABLE"));

        view.cancel(first(MigrationStatus.WAITING).id());

        assertThat(notices.told()).containsExactly("error.NOT_CANCELLABLE");
    }

    @Test
    void shouldNotAskDataphinForProjectsBeforeTheFiltersAreOpened() {
        assertThat(view.getProjects()).isNull();

        view.loadProjects();

        assertThat(view.getProjects()).hasSize(4);
    }

    private MigrationRecord first(MigrationStatus status) {
        return migrations.all().stream()
                .filter(record -> record.status() == status)
                .findFirst()
                .orElseThrow();
    }
}
