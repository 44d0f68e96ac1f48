package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.web.faces.Labels;
import io.dataphin.migration.web.faces.Language;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeMigrations;
import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.fake.FakeTexts;
import io.dataphin.migration.web.fake.RecordingNotices;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordActionViewTest {

    private final FakeMigrations migrations = new FakeMigrations();
    private final RecordingNotices notices = new RecordingNotices();
    private final List<Action> performed = new ArrayList<>();
    private final RecordActionView view = new RecordActionView(
            new RecordActions(migrations, FakeCaller.alice()),
            notices,
            new Labels(new Language(FakeRequest.plain()), new FakeTexts()));

    @Test
    void shouldSubmitOneRecordAgainOnlyAfterItWasConfirmedR6() {
        MigrationRecord failed = first(MigrationStatus.FAILED);

        view.ask(Action.SUBMIT, failed.id());
        assertThat(view.isPossible()).isTrue();
        assertThat(view.getName()).isEqualTo(failed.objectName());
        assertThat(status(failed)).isEqualTo(MigrationStatus.FAILED);

        perform();

        assertThat(status(failed)).isEqualTo(MigrationStatus.SUBMITTING);
        assertThat(view.getAction()).as("the dialog is closed").isNull();
        assertThat(notices.told()).singleElement().asString().endsWith("is being submitted again.");
        assertThat(performed).containsExactly(Action.SUBMIT);
    }

    @Test
    void shouldNotOfferWhatWouldBeRefused() {
        view.ask(Action.CANCEL, first(MigrationStatus.SUCCEEDED).id());

        assertThat(view.isPossible()).isFalse();
        assertThat(view.getPreview().refused()).hasSize(1);
    }

    @Test
    void shouldSayInTheDialogWhyItWasRefusedMeanwhile() {
        view.ask(Action.CANCEL, first(MigrationStatus.WAITING).id());
        migrations.refuse(new ConflictException("NOT_CANCELLABLE"));

        perform();

        assertThat(view.getRefusal().code()).isEqualTo("NOT_CANCELLABLE");
        assertThat(view.isPossible()).isFalse();
        assertThat(performed).isEmpty();
    }

    @Test
    void shouldShowWhatAnUndoChangesBeforeItIsDone() {
        MigrationRecord record = first(MigrationStatus.SUCCEEDED);
        migrations.allow(record.id(), Action.UNDO);

        view.ask(Action.UNDO, record.id());

        assertThat(view.getUndoPlan().changes()).isNotEmpty();
    }

    @Test
    void shouldTellWhatBecameOfManyAndWhichWereRefused() {
        MigrationRecord waiting = first(MigrationStatus.WAITING);
        MigrationRecord ended = first(MigrationStatus.SUCCEEDED);
        view.setChosen(waiting.id() + "," + ended.id() + ",x," + waiting.id());

        view.askMany(Action.CANCEL, RecordQuery.all());
        assertThat(view.getPreview().accepted()).isEqualTo(1);
        assertThat(view.getPreview().refusedCount()).isEqualTo(1);
        perform();

        assertThat(view.getResult().accepted()).isEqualTo(1);
        assertThat(view.getRefused())
                .singleElement()
                .satisfies(group -> assertThat(group.some())
                        .extracting(RefusedGroup.Named::id)
                        .containsExactly(ended.id()));
        assertThat(migrations.acted()).containsExactly(new RecordSelection.ByIds(List.of(waiting.id(), ended.id())));
    }

    @Test
    void shouldActOnAllThatTheFilterFindsByTheFilterItself() {
        view.setChosen(RecordActionView.ALL);

        view.askMany(Action.MIGRATE, RecordQuery.all());
        perform();

        assertThat(migrations.acted()).containsExactly(new RecordSelection.ByFilter(RecordQuery.all()));
    }

    @Test
    void shouldDoNothingWhenNothingWasAsked() {
        perform();

        assertThat(performed).isEmpty();
        assertThat(migrations.acted()).isEmpty();
    }

    private void perform() {
        view.performFor((action, done) -> {
            performed.add(action);
            return null;
        });
    }

    private MigrationStatus status(MigrationRecord record) {
        return migrations.all().stream()
                .filter(one -> one.id() == record.id())
                .findFirst()
                .orElseThrow()
                .status();
    }

    private MigrationRecord first(MigrationStatus status) {
        return migrations.all().stream()
                .filter(record -> record.status() == status)
                .findFirst()
                .orElseThrow();
    }
}
