package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeMigrations;
import io.dataphin.migration.web.fake.FakeRecords;
import io.dataphin.migration.web.fake.FakeRequest;
import io.dataphin.migration.web.fake.RecordingNotices;
import io.dataphin.migration.web.fake.RecordingUpdate;
import io.dataphin.migration.web.fake.RememberedChoices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OverviewViewTest {

    private final FakeMigrations migrations = new FakeMigrations();
    private final RecordingUpdate update = new RecordingUpdate();
    private final RememberedChoices choices = new RememberedChoices(FakeRequest.plain());
    private final OverviewView view = new OverviewView(
            new RecordReader(migrations, FakeCaller.alice(), new RecordingNotices()),
            choices,
            update,
            new Times(FakeRequest.plain()),
            Clock.fixed(FakeRecords.NOON, ZoneOffset.UTC));

    @Test
    void shouldKeepThatItWasFolded() {
        assertThat(view.isOpen()).isTrue();

        view.toggle();

        assertThat(view.isOpen()).isFalse();
        assertThat(choices.sent()).containsEntry(OverviewView.COOKIE, "folded");
    }

    @Test
    void shouldBeDrawnAnewOnlyWhenItSaysSomethingElse() {
        view.refresh();
        assertThat(update.updated()).isEmpty();

        migrations.all().removeIf(record -> record.status() == MigrationStatus.FAILED);
        view.refresh();

        assertThat(update.updated()).containsExactly("overview");
    }

    /** It said "Nothing failed" beside one failed record, until something else happened: what it counts is kept for some seconds. */
    @Test
    void shouldAskAgainAfterTheLastChange() throws Exception {
        assertThat(Files.readString(Path.of("src/main/webapp/WEB-INF/fragments/record/overview.xhtml")))
                .contains("<p:poll", "listener=\"#{overview.refresh}\"");
    }
}
