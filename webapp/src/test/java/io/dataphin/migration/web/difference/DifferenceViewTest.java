package io.dataphin.migration.web.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.api.migration.TaskDifference.Field;
import io.dataphin.migration.api.migration.Verification.Verdict;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeMigrations;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceViewTest {

    private static final Field SCRIPT =
            new Field("artifact.sqlArtifact.sqlScript", Verdict.DIFFERENT, "a\nc", "a\nc", "a\nb", null, false);
    private static final Field MEMORY =
            new Field("flinkConf.x", Verdict.DIFFERENT, "1", "1", "2", "MEMORY_UNITS", false);
    private static final Field SAME = new Field("name", Verdict.EQUAL, "orders", "orders", "orders", null, false);
    private static final Field LABEL =
            new Field("labels.team", Verdict.DROPPED, "risk", null, null, "NO_TARGET_FIELD", true);
    private static final Field CREATOR =
            new Field("creator", Verdict.DROPPED, "7", null, null, "SOURCE_IDENTITY", false);

    private final FakeMigrations migrations = new FakeMigrations();
    private final DifferenceView view = new DifferenceView(migrations, FakeCaller.alice());

    @Test
    void shouldShowSettingsApartFromTextsAndWhatStaysApartFromWhatDiffers() {
        ShownDifference shown = shown(true, SCRIPT, MEMORY, SAME, LABEL, CREATOR);

        assertThat(shown.getSettings()).extracting(DifferenceRow::field).containsExactly(MEMORY);
        assertThat(shown.getSettings().get(0).why()).isEqualTo(Message.of("rule.MEMORY_UNITS"));
        assertThat(shown.getTexts()).extracting(DifferingText::name).containsExactly(SCRIPT.name());
        assertThat(shown.getTextChanges()).isEqualTo(1);
        assertThat(shown.getSame()).extracting(DifferenceRow::field).containsExactly(SAME);
        assertThat(shown.getMissed()).extracting(DifferenceRow::field).containsExactly(LABEL);
        assertThat(shown.isEqual()).isFalse();
    }

    @Test
    void shouldTellATaskThatIsThereAlreadyFromOneThatIsNot() {
        assertThat(shown(true, SAME, CREATOR).isEqual()).isTrue();
        assertThat(shown(false, MEMORY).isEqual()).isFalse();
    }

    @Test
    void shouldShowTheLinesAroundChangesUnlessAllAreWanted() {
        String before = "1\n2\n3\n4\n5\n6";
        Field script = new Field("code", Verdict.DIFFERENT, before, before + "7", before, null, false);
        DifferingText text = shown(true, script).getTexts().get(0);

        assertThat(view.lines(text)).hasSize(5);
        view.toggleWhole();
        assertThat(view.lines(text)).hasSize(6);
    }

    @Test
    void shouldSayWhyThereIsNothingToShow() {
        migrations.refuse(new NotFoundException("NOT_FOUND", "object", "project", "id", 1));
        view.load();

        assertThat(view.getShown()).isNull();
        assertThat(view.getProblem().code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void shouldSayWhyNoTaskCanBeMadeOfTheJob() {
        migrations.refuse(new NotEligibleException(
                Message.of("JOB_NOT_ELIGIBLE"), List.of(new JobError("d-1", Message.of("SCRIPT_MISSING")))));
        view.load();

        assertThat(view.getProblem().code()).isEqualTo("SCRIPT_MISSING");
    }

    private ShownDifference shown(boolean exists, Field... fields) {
        migrations.differ(new TaskDifference("Orders", "orders", exists, List.of(fields)));
        view.load();
        return view.getShown();
    }
}
