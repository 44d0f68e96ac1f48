package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeMigrations;
import io.dataphin.migration.web.fake.RecordingNotices;
import io.dataphin.migration.web.fake.RecordingUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordDetailViewTest {

    private final FakeMigrations migrations = new FakeMigrations();
    private final RecordingNotices notices = new RecordingNotices();
    private final RecordingUpdate update = new RecordingUpdate();
    private final RecordDetailView view =
            new RecordDetailView(new RecordReader(migrations, FakeCaller.alice(), notices), update);

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "4711", "1; drop table"})
    void shouldShowNothingForARecordThatIsNotThere(String id) {
        view.setId(id);

        assertThat(view.getDetail()).isNull();
        assertThat(view.getStages()).isEmpty();
        assertThat(view.may(Action.SUBMIT)).isFalse();
    }

    @Test
    void shouldLeadToTheNewRecordAfterMigratingAgain() {
        show(MigrationStatus.FAILED);

        assertThat(view.after(Action.MIGRATE, migrations.all().get(0)))
                .isEqualTo("/records/detail?faces-redirect=true&id=45");
    }

    @Test
    void shouldShowTheNewStatusAfterAnAction() {
        show(MigrationStatus.WAITING);
        assertThat(view.may(Action.CANCEL)).isTrue();

        migrations.become(Long.parseLong(view.getId()), MigrationStatus.CANCELLED);
        view.after(Action.CANCEL, null);

        assertThat(view.getDetail().record().status()).isEqualTo(MigrationStatus.CANCELLED);
    }

    @Test
    void shouldAnswerAPollOnlyWhenSomethingChanged() {
        long id = show(MigrationStatus.WAITING);
        view.refresh();
        assertThat(update.updated()).isEmpty();

        migrations.become(id, MigrationStatus.MIGRATING);
        view.refresh();

        assertThat(update.updated())
                .contains("record-progress")
                .as("what is open there stays open")
                .doesNotContain("record-verification");
    }

    private long show(MigrationStatus status) {
        long id = migrations.all().stream()
                .filter(record -> record.status() == status)
                .findFirst()
                .orElseThrow()
                .id();
        view.setId(String.valueOf(id));
        return id;
    }
}
