package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.ActionPreview;
import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.web.faces.Labels;
import io.dataphin.migration.web.faces.Language;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeJobs;
import io.dataphin.migration.web.fake.FakeMigrations;
import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.fake.FakeTexts;
import io.dataphin.migration.web.fake.RecordingDialogs;
import io.dataphin.migration.web.fake.RecordingNotices;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordActionViewTest {

    private final FakeMigrations migrations = new FakeMigrations();
    private final RecordingNotices notices = new RecordingNotices();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final List<Action> performed = new ArrayList<>();
    private final RecordActionView view = new RecordActionView(
            new RecordActions(migrations, new FakeJobs(), FakeCaller.alice()),
            notices,
            new Labels(new Language(FakeRequest.plain()), new FakeTexts()),
            dialogs);

    @Test
    void shouldSubmitOneRecordAgainOnlyAfterItWasConfirmedR6() {
        MigrationRecord failed = first(MigrationStatus.FAILED);

        view.ask(Action.SUBMIT, failed.id());
        assertThat(view.isPossible()).isTrue();
        assertThat(dialogs.open()).containsExactly("action");
        assertThat(view.getName()).isEqualTo(failed.objectName());
        assertThat(status(failed)).isEqualTo(MigrationStatus.FAILED);

        perform();

        assertThat(status(failed)).isEqualTo(MigrationStatus.SUBMITTING);
        assertThat(view.getAction()).isNull();
        assertThat(dialogs.open()).isEmpty();
        assertThat(view.isBegun()).isTrue();
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
        assertThat(dialogs.open()).as("which says why").containsExactly("action");
        assertThat(view.isBegun()).isFalse();
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

        view.askMany(Action.CANCEL, new RecordSelection.ByIds(List.of(waiting.id(), ended.id())));
        assertThat(view.getPreview().accepted()).isEqualTo(1);
        assertThat(view.getPreview().leftOut()).isEqualTo(1);
        perform();

        assertThat(view.getResult().accepted()).isEqualTo(1);
        assertThat(view.getRefused())
                .singleElement()
                .satisfies(group -> assertThat(group.some())
                        .extracting(ActionPreview.Named::id)
                        .containsExactly(ended.id()));
        assertThat(migrations.acted()).containsExactly(new RecordSelection.ByIds(List.of(waiting.id(), ended.id())));
    }

    @Test
    void shouldActOnAllThatTheFilterFindsByTheFilterItself() {
        view.askMany(Action.MIGRATE, new RecordSelection.ByFilter(RecordQuery.all()));
        perform();

        assertThat(migrations.acted()).containsExactly(new RecordSelection.ByFilter(RecordQuery.all()));
    }

    @Test
    void shouldAskForTheFindingsOfOneRecordAndGoOnWhenTheyAreAcceptedR14() {
        MigrationRecord failed = first(MigrationStatus.FAILED);
        migrations.demand(failed.id(), adopted("orders"));
        view.ask(Action.MIGRATE, failed.id());

        perform();

        assertThat(view.getRefusal()).isNull();
        assertThat(view.getAcceptances())
                .singleElement()
                .satisfies(one -> assertThat(one.getMessage())
                        .isEqualTo(new Message(
                                "finding.ALREADY_MIGRATED_ELSEWHERE.message",
                                adopted("orders").parameters())));
        assertThat(view.isReady()).isFalse();
        assertThat(performed).isEmpty();

        view.getAcceptances().get(0).setAccepted(true);
        assertThat(view.isReady()).isTrue();
        perform();

        assertThat(migrations.repeated())
                .containsExactly(new MigrateAgain(null, null, Set.of("ALREADY_MIGRATED_ELSEWHERE")));
        assertThat(performed).containsExactly(Action.MIGRATE);
        assertThat(view.getAction()).isNull();
    }

    @Test
    void shouldForgetAnAcceptanceWhenTheNameIsAnother() {
        MigrationRecord failed = first(MigrationStatus.FAILED);
        migrations.demand(failed.id(), adopted("orders"));
        view.ask(Action.MIGRATE, failed.id());
        perform();
        view.getAcceptances().get(0).setAccepted(true);

        view.getAgain().setTargetName("another_name");
        view.choiceChanged();

        assertThat(view.getAcceptances()).isEmpty();
        assertThat(view.isReady()).isTrue();
    }

    @Test
    void shouldOfferToMigrateTheChangesOfAJobIntoItsTask() {
        MigrationRecord succeeded = first(MigrationStatus.SUCCEEDED);
        assertThat(view.labelOf(Action.MIGRATE, succeeded)).isEqualTo("Migrate again");
        migrations.changeJob(succeeded);

        view.ask(Action.MIGRATE, succeeded.id());

        assertThat(view.getLabel()).isEqualTo("Migrate the changes");
        assertThat(view.getAgain().getTargetName()).isEqualTo(succeeded.targetName());
        assertThat(view.getAgain().isOverwriting()).isTrue();
        view.ask(Action.UNDO, succeeded.id());
        assertThat(view.getLabel()).isEqualTo("Undo");
        view.close();
        assertThat(view.getLabel()).isEmpty();
    }

    @Test
    void shouldTakeAnotherNameForOneRecordAndCheckItWhileItIsTypedR10() {
        MigrationRecord failed = first(MigrationStatus.FAILED);
        view.ask(Action.MIGRATE, failed.id());
        AgainChoice again = view.getAgain();
        assertThat(again.getTargetName()).isEqualTo(failed.targetName());
        assertThat(again.isLookedUp()).as("the former name is its own").isFalse();

        again.setTargetName("No Name");
        view.choiceChanged();
        assertThat(view.isReady()).isFalse();
        assertThat(again.isLookedUp()).isFalse();

        again.setTargetName("orders_taken");
        view.choiceChanged();
        assertThat(again.isSameNameExists()).isTrue();
        assertThat(again.isOverwriting()).isFalse();

        again.setTargetName(" orders_free ");
        again.setPolicy("OVERWRITE");
        view.choiceChanged();
        assertThat(again.isSameNameExists()).isFalse();
        assertThat(again.isOverwriting()).isTrue();
        perform();

        assertThat(migrations.repeated())
                .containsExactly(new MigrateAgain(SameNamePolicy.OVERWRITE, "orders_free", Set.of()));
    }

    @Test
    void shouldAskOnceAKindOfFindingForManyAndGoOnWithTheAcceptedOnes() {
        List<MigrationRecord> failed = all(MigrationStatus.FAILED);
        long plain = failed.get(0).id();
        long moved = failed.get(1).id();
        long alsoMoved = failed.get(2).id();
        long both = failed.get(3).id();
        migrations.demand(moved, adopted("orders"));
        migrations.demand(alsoMoved, adopted("refunds"));
        migrations.demand(both, adopted("stock"));
        migrations.demand(both, Message.of("TARGET_HAS_LIVE_INSTANCE", "task", "stock", "project", "retail"));
        view.askMany(Action.MIGRATE, new RecordSelection.ByIds(List.of(plain, moved, alsoMoved, both)));

        perform();

        assertThat(view.getResult().accepted()).isEqualTo(1);
        assertThat(view.getRefused()).as("they are asked about instead").isEmpty();
        assertThat(view.isAcceptable()).isTrue();
        assertThat(view.getAcceptances())
                .extracting(one -> one.getRecords().size())
                .containsExactly(3, 1);
        assertThat(view.isReady()).isFalse();

        view.getAcceptances().get(0).setAccepted(true);
        assertThat(view.getReadyRecords())
                .as("the third needs the other tick too")
                .containsExactly(moved, alsoMoved);
        perform();

        assertThat(migrations.acted()).last().isEqualTo(new RecordSelection.ByIds(List.of(moved, alsoMoved)));
        assertThat(view.getResult().accepted()).isEqualTo(3);
        assertThat(view.getAcceptances())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.getRecords()).containsExactly(both));

        view.getAcceptances().forEach(one -> one.setAccepted(true));
        perform();

        assertThat(notices.told()).singleElement().asString().startsWith("4 jobs");
        assertThat(view.getAction()).isNull();
    }

    private static Message adopted(String task) {
        return Message.of("ALREADY_MIGRATED_ELSEWHERE", "task", task, "project", "retail");
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

    private List<MigrationRecord> all(MigrationStatus status) {
        return migrations.all().stream()
                .filter(record -> record.status() == status)
                .toList();
    }

    private MigrationRecord first(MigrationStatus status) {
        return migrations.all().stream()
                .filter(record -> record.status() == status)
                .findFirst()
                .orElseThrow();
    }
}
