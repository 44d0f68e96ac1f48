package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobResources;
import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;
import io.dataphin.migration.api.task.TaskCheckpoint;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskDraft.KeyValue;
import io.dataphin.migration.api.task.TaskResource;
import io.dataphin.migration.translation.Translation.Translated;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaskComparisonTest {

    private static final List<KeyValue> SETTINGS = List.of(new KeyValue("a", "1"), new KeyValue("b", "1.0"));

    private final Translated translated = SampleJob.sql().translated();

    @Test
    void shouldKeepTheVerdictsWhenTheTaskIsWhatWasWritten() {
        List<FieldVerdict> compared =
                TaskComparison.compare(translated.draft(), translated.draft(), translated.verdicts());

        assertThat(compared).isEqualTo(translated.verdicts());
    }

    @ParameterizedTest
    @MethodSource("io.dataphin.migration.translation.VendorModelTest#jobs")
    void shouldJudgeEveryPropertyOfATaskByAFieldOfTheSource(JobArtifact artifact, JobResources resources) {
        Translated full = new SampleJob(artifact, resources, Map.of()).translated();

        List<String> judged = full.verdicts().stream()
                .flatMap(verdict -> TaskProperty.of(verdict).stream())
                .toList();

        assertThat(judged)
                .doesNotHaveDuplicates()
                .containsAll(TaskContent.of(full.draft()).keySet());
    }

    @Test
    void shouldTakeSpellingsOfOneValueForEqual() {
        TaskDraft written = draft(resource("4Gi", "1"), "36 h", SETTINGS);
        TaskDraft readBack = draft(resource("4294967296", "1.00"), "36h", SETTINGS);

        assertThat(TaskComparison.compare(written, readBack, List.of())).isEmpty();
        assertThat(TaskComparison.compare(written, draft(resource("4096Mi", "1.0"), "2160 min", SETTINGS), List.of()))
                .isEmpty();
    }

    @Test
    void shouldCompareSettingsCharacterByCharacter() {
        TaskDraft written = draft(resource("4Gi", "1"), null, SETTINGS);
        TaskDraft readBack = draft(resource("4Gi", "1"), null, List.of(new KeyValue("a", "1"), new KeyValue("b", "1")));

        assertThat(TaskComparison.compare(written, readBack, List.of()))
                .containsExactly(new FieldVerdict("task.runtimeParams.b", Verdict.DIFFERENT, "1.0", "1", null));
    }

    @Test
    void shouldNameTheSourcesFieldWhenItsValueDiffers() {
        TaskDraft written = translated.draft();
        TaskDraft readBack = with(written, written.code() + "\n", written.stateTtl(), written.runtimeParams());

        List<FieldVerdict> compared = TaskComparison.compare(written, readBack, translated.verdicts());

        assertThat(compared)
                .filteredOn(verdict -> verdict.verdict() == Verdict.DIFFERENT)
                .containsExactly(new FieldVerdict(
                        FieldPaths.SQL_SCRIPT, Verdict.DIFFERENT, written.code(), written.code() + "\n", null));
        assertThat(compared).hasSameSizeAs(translated.verdicts());
    }

    @Test
    void shouldKeepTheRuleOfAFieldThatDiffers() {
        TaskDraft written = translated.draft();
        TaskDraft readBack = with(written, written.code(), null, written.runtimeParams());

        assertThat(TaskComparison.compare(written, readBack, translated.verdicts()))
                .contains(new FieldVerdict(
                        "flinkConf.table.exec.state.ttl",
                        Verdict.DIFFERENT,
                        "36 h",
                        null,
                        FieldRule.STATE_TTL_SECTION.name()));
    }

    @Test
    void shouldReportWhatTheTargetAddedLostDoubledOrReordered() {
        TaskDraft written = draft(resource("4Gi", "1"), null, SETTINGS);

        assertThat(TaskComparison.compare(
                        written,
                        draft(resource("4Gi", "1"), null, List.of(SETTINGS.get(0), new KeyValue("c", "3"))),
                        List.of()))
                .extracting(FieldVerdict::name, FieldVerdict::source, FieldVerdict::target)
                .containsExactly(tuple("task.runtimeParams.b", "1.0", null), tuple("task.runtimeParams.c", null, "3"));
        assertThat(TaskComparison.compare(
                        written,
                        draft(resource("4Gi", "1"), null, List.of(SETTINGS.get(0), SETTINGS.get(1), SETTINGS.get(0))),
                        List.of()))
                .extracting(FieldVerdict::name)
                .containsExactly("task.runtimeParams.a[2]");
        assertThat(TaskComparison.compare(
                        written,
                        draft(resource("4Gi", "1"), null, List.of(SETTINGS.get(1), SETTINGS.get(0))),
                        List.of()))
                .extracting(FieldVerdict::name)
                .containsExactly("task.runtimeParams.order");
    }

    @Test
    void shouldReportASettingWithoutValueThatIsLost() {
        TaskDraft written = draft(null, null, List.of(new KeyValue("blank", "")));

        assertThat(TaskComparison.compare(written, draft(null, null, List.of()), List.of()))
                .extracting(FieldVerdict::name)
                .containsExactly("task.runtimeParams.blank");
    }

    @Test
    void shouldShowWhatIsWrittenBesideWhatIsThere() {
        TaskDraft written = translated.draft();
        TaskDraft present = with(written, "SELECT 0;", null, List.of(new KeyValue("old", "1")));

        List<TaskDifference.Field> fields = TaskComparison.difference(written, present, translated.verdicts());

        assertThat(fields)
                .filteredOn(field -> field.verdict() == Verdict.DIFFERENT)
                .extracting(
                        TaskDifference.Field::name,
                        TaskDifference.Field::source,
                        TaskDifference.Field::written,
                        TaskDifference.Field::target)
                .containsExactlyInAnyOrder(
                        tuple(FieldPaths.SQL_SCRIPT, written.code(), written.code(), "SELECT 0;"),
                        tuple("flinkConf.table.exec.state.ttl", "36 h", "36 h", null),
                        tuple("task.runtimeParams.old", null, null, "1"));
    }

    @Test
    void shouldShowLongValuesInFull() {
        TaskDraft written = translated.draft();
        String script = "SELECT 1;\n".repeat(1000);
        TaskDraft present = with(written, script, written.stateTtl(), written.runtimeParams());

        assertThat(TaskComparison.difference(present, written, translated.verdicts()))
                .filteredOn(field -> field.name().equals(FieldPaths.SQL_SCRIPT))
                .extracting(TaskDifference.Field::source, TaskDifference.Field::written)
                .containsExactly(tuple(script, script));
    }

    @Test
    void shouldFindEverythingDifferentWhereNoTaskIs() {
        List<TaskDifference.Field> fields = TaskComparison.difference(translated.draft(), null, translated.verdicts());

        assertThat(fields)
                .filteredOn(field -> field.verdict() != Verdict.DROPPED)
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.verdict()).isEqualTo(Verdict.DIFFERENT))
                .allSatisfy(field -> assertThat(field.target()).isNull());
    }

    @Test
    void shouldTellAlsoThatOnlyTheOrderDiffers() {
        TaskDraft written = draft(null, null, SETTINGS);
        TaskDraft present = draft(null, null, List.of(SETTINGS.get(1), SETTINGS.get(0)));

        assertThat(TaskComparison.difference(written, present, List.of()))
                .extracting(TaskDifference.Field::name, TaskDifference.Field::written, TaskDifference.Field::target)
                .containsExactly(tuple("task.runtimeParams.order", "a\nb", "b\na"));
    }

    @Test
    void shouldFindTheVerdictsOfTheTranslationAgain() {
        TaskDraft written = translated.draft();
        TaskDraft other = with(written, "SELECT 0;", null, List.of(new KeyValue("old", "1")));
        List<FieldVerdict> compared = TaskComparison.compare(written, other, translated.verdicts());

        List<FieldVerdict> before = TaskComparison.beforeComparison(compared);

        assertThat(before)
                .extracting(FieldVerdict::name, FieldVerdict::verdict, FieldVerdict::rule)
                .containsExactlyElementsOf(translated.verdicts().stream()
                        .map(field -> tuple(field.name(), field.verdict(), field.rule()))
                        .toList());
    }

    private static TaskResource resource(String memory, String cpu) {
        return new TaskResource(
                TaskResource.ConfigType.BASIC, 4L, 4L, new BigDecimal(cpu), memory, new BigDecimal(cpu), memory, null);
    }

    private static TaskDraft draft(TaskResource resource, String stateTtl, List<KeyValue> settings) {
        return new TaskDraft(
                "orders_rt",
                null,
                "/",
                null,
                "SELECT 1",
                null,
                List.of(),
                null,
                null,
                resource,
                new TaskCheckpoint(180L, null),
                stateTtl,
                settings,
                List.of(),
                "1");
    }

    private static TaskDraft with(TaskDraft task, String code, String stateTtl, List<KeyValue> settings) {
        return new TaskDraft(
                task.name(),
                task.type(),
                task.directory(),
                task.description(),
                code,
                task.mainResource(),
                task.dependencyResourceNames(),
                task.cluster(),
                task.engineVersion(),
                task.resource(),
                task.checkpoint(),
                stateTtl,
                settings,
                task.variables(),
                task.ownerId());
    }
}
