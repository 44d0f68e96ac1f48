package io.dataphin.migration.web.batches;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.migration.BatchQuery;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeMigrations;
import io.dataphin.migration.web.fake.FakeRecords;
import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.fake.RecordingNotices;
import io.dataphin.migration.web.fake.RecordingUpdate;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BatchListViewTest {

    private final FakeMigrations migrations = new FakeMigrations();
    private final RecordingUpdate update = new RecordingUpdate();
    private final BatchListView view = new BatchListView(
            new BatchReader(
                    migrations,
                    FakeCaller.alice(),
                    new RecordingNotices(),
                    Clock.fixed(FakeRecords.NOON, ZoneOffset.UTC)),
            update,
            new Times(FakeRequest.plain()));

    @Test
    void shouldWalkOnAndBack() {
        assertThat(view.getSlice().nextCursor()).isEqualTo("next");
        view.getModel().setFirst(view.getPageSize());
        assertThat(view.getSlice().nextCursor()).isNull();
        assertThat(view.getModel().getFirstRow()).isEqualTo(21);
        view.getModel().setFirst(0);
        view.getSlice();

        assertThat(migrations.batchQueries()).extracting(BatchQuery::cursor).containsExactly(null, "next", null);
    }

    @Test
    void shouldAskForTheReadersOwnBatchesWhenWanted() {
        view.getFilter().setMigrator("somebody");
        view.getFilter().setMine("true");
        view.getSlice();

        assertThat(migrations.batchQueries().get(0).migrators())
                .containsExactly(FakeCaller.alice().get().userId());
    }

    @Test
    void shouldAskForWhatTheFilterSaysAndIgnoreWhatCannotBeRead() {
        view.getFilter().setProject("7");
        view.getFilter().setMigrator("30");
        view.getFilter().setFrom("2026-11-01");
        view.getFilter().setTo("yesterday");
        view.getSlice();

        BatchQuery asked = migrations.batchQueries().get(0);
        assertThat(asked.projectIds()).containsExactly(7L);
        assertThat(asked.migrators()).containsExactly("30");
        assertThat(asked.from()).isNotNull();
        assertThat(asked.to()).isNull();
        assertThat(view.getFilter().isActive()).isTrue();
        assertThat(new BatchFilter().isActive()).isFalse();
    }

    @Test
    void shouldSayWhyTheListCannotBeRead() {
        migrations.blind(new NotFoundException("NOT_FOUND"));

        assertThat(view.getSlice().items()).isEmpty();
        assertThat(view.getProblem().code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void shouldAnswerAPollOnlyWhenSomethingChanged() {
        migrations.all().clear();
        migrations
                .all()
                .add(FakeRecords.record(
                        1,
                        "d-1",
                        MigrationStatus.WAITING,
                        FakeCaller.alice().get().user()));
        view.refresh();
        assertThat(update.updated()).isEmpty();

        migrations.become(1, MigrationStatus.MIGRATING);
        view.refresh();

        assertThat(update.updated()).containsExactly("batches");
    }
}
