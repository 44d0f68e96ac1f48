package io.dataphin.migration.web.batches;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.StageTimes;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeMigrations;
import io.dataphin.migration.web.fake.FakeRecords;
import io.dataphin.migration.web.fake.RecordingNotices;
import io.dataphin.migration.web.fake.RecordingUpdate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchDetailViewTest {

    private final FakeMigrations migrations = new FakeMigrations();
    private final RecordingNotices notices = new RecordingNotices();
    private final RecordingUpdate update = new RecordingUpdate();
    private final BatchDetailView view = new BatchDetailView(
            new BatchReader(migrations, FakeCaller.alice(), notices, Clock.fixed(FakeRecords.NOON, ZoneOffset.UTC)),
            update);

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1; drop table"})
    void shouldShowNothingForAnAddressThatNamesNoBatch(String id) {
        view.setId(id);

        assertThat(view.getBatch()).isNull();
    }

    @Test
    void shouldShowWhatIsBeingWorkedOnFirstThenWhatFailed() {
        show(MigrationStatus.SUCCEEDED, MigrationStatus.WAITING, MigrationStatus.FAILED, MigrationStatus.SUBMITTING);

        assertThat(view.getRows())
                .extracting(row -> row.record().status())
                .containsExactly(
                        MigrationStatus.SUBMITTING,
                        MigrationStatus.FAILED,
                        MigrationStatus.WAITING,
                        MigrationStatus.SUCCEEDED);
    }

    @Test
    void shouldTellTheTimeThatWasWorkedAndHowLongEachStageTook() {
        List<MigrationRecord> records = show(MigrationStatus.SUCCEEDED, MigrationStatus.FAILED);
        spent(records.get(0), Map.of(Stage.READ, Duration.ofSeconds(2), Stage.SUBMIT, Duration.ofSeconds(8)));
        spent(records.get(1), Map.of(Stage.READ, Duration.ofSeconds(4)));

        assertThat(view.getRows())
                .extracting(BatchRow::worked)
                .containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(10));
        assertThat(view.getStages())
                .containsExactly(
                        new StageAverage(Stage.READ, 2, Duration.ofSeconds(3), Duration.ofSeconds(4)),
                        new StageAverage(Stage.SUBMIT, 1, Duration.ofSeconds(8), Duration.ofSeconds(8)));
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, SUBMIT, true",
        "FAILED, MIGRATE, true",
        "FAILED, CANCEL, false",
        "FAILED, PUBLISH, false",
        "WAITING, CANCEL, true",
        "WAITING, UNDO, false",
        "SUCCEEDED, SUBMIT, false",
        "SKIPPED, UNDO, false",
    })
    void shouldOfferWhatMayBePossible(MigrationStatus status, Action action, boolean offered) {
        show(status);

        assertThat(view.offers(action)).isEqualTo(offered);
    }

    @Test
    void shouldOfferWhatTheServiceAllowsForOneOfTheRecords() {
        show(MigrationStatus.SUCCEEDED, MigrationStatus.SKIPPED);
        migrations.allow(1, Action.UNDO);

        assertThat(view.offers(Action.UNDO)).isTrue();
    }

    @Test
    void shouldOfferNothingWhileItCannotBeTold() {
        show(MigrationStatus.FAILED);
        view.getBatch();
        migrations.refuse(new ConflictException("TARGET_UNAVAILABLE"));

        assertThat(view.offers(Action.MIGRATE)).isFalse();
    }

    @Test
    void shouldActOnTheRecordsOfTheBatchThatTheActionIsFor() {
        show(MigrationStatus.FAILED);

        assertThat(view.query(Action.MIGRATE))
                .isEqualTo(RecordQuery.all().ofBatch(9).ofStatuses(Set.of(MigrationStatus.FAILED)));
        assertThat(view.query(Action.UNDO)).isEqualTo(RecordQuery.all().ofBatch(9));
        assertThat(view.getFailed().ofCause("TASK_GONE").causes()).containsExactly("TASK_GONE");
    }

    @Test
    void shouldAnswerAPollOnlyWhenSomethingChanged() {
        List<MigrationRecord> records = show(MigrationStatus.WAITING);
        view.refresh();
        assertThat(update.updated()).isEmpty();

        migrations.become(records.get(0).id(), MigrationStatus.MIGRATING);
        view.refresh();

        assertThat(update.updated()).containsExactly("batch");
    }

    @ParameterizedTest
    @CsvSource({"-3, 5", "0, 5", "5, 5", "6, 10", "61, 65"})
    void shouldRoundTheRemainingTimeUpToFiveSeconds(long seconds, long shown) {
        assertThat(BatchDetailView.rounded(Duration.ofSeconds(seconds))).isEqualTo(Duration.ofSeconds(shown));
    }

    private List<MigrationRecord> show(MigrationStatus... statuses) {
        List<MigrationRecord> records = migrations.all();
        records.clear();
        for (MigrationStatus status : statuses) {
            records.add(FakeRecords.record(
                    records.size() + 1L,
                    "d-" + records.size(),
                    status,
                    FakeCaller.alice().get().user()));
        }
        view.setId("9");
        return records;
    }

    private void spent(MigrationRecord record, Map<Stage, Duration> spent) {
        migrations.times().put(record.id(), new StageTimes(Map.of(), spent));
    }
}
