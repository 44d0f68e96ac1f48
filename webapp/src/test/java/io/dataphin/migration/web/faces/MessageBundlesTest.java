package io.dataphin.migration.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.assessment.AssessmentStatus;
import io.dataphin.migration.api.assessment.Readiness;
import io.dataphin.migration.api.engine.Obstacle;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.CandidateStatus;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.BatchPreview;
import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.RecordEvent;
import io.dataphin.migration.api.migration.RecordQuery.Need;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.UndoPlan;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.script.TableRole;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.web.batch.NameProblem;
import io.dataphin.migration.web.batch.ReviewFilter;
import io.dataphin.migration.web.batch.WizardStep;
import io.dataphin.migration.web.console.Theme;
import io.dataphin.migration.web.difference.KnownField;
import io.dataphin.migration.web.oidc.Refusal;
import io.dataphin.migration.web.record.FieldOutcome;
import io.dataphin.migration.web.record.InstanceState;
import io.dataphin.migration.web.record.RecordColumns;
import io.dataphin.migration.web.record.StageStep;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of the pages is there in both languages, and none is there in vain. */
class MessageBundlesTest {

    private static final Pattern KEY = Pattern.compile(
            "['\"]((?:common|signin|record|batches|batch|assessment|difference|help)\\.[A-Za-z0-9.]*[A-Za-z0-9])['\"]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final List<Class<? extends Enum<?>>> ENUMS = List.of(
            MigrationStatus.class,
            Stage.class,
            TaskType.class,
            SameNamePolicy.class,
            Severity.class,
            JobState.class,
            Outcome.class,
            RecordEvent.Level.class,
            FieldOutcome.class,
            KnownField.class,
            StageStep.Progress.class,
            CandidateStatus.class,
            CandidateQuery.Sort.class,
            NameProblem.class,
            BatchPreview.Result.class,
            ReviewFilter.class,
            WizardStep.class,
            ProjectMode.class,
            Action.class,
            InstanceState.class,
            RecordColumns.Column.class,
            PublicationStatus.class,
            Need.class,
            Obstacle.class,
            Theme.class,
            Readiness.class,
            AssessmentStatus.class,
            TableRole.class,
            Refusal.class);

    /** Families of texts for constants that have more than one text. */
    private static final Map<String, Class<? extends Enum<?>>> FAMILIES = Map.of(
            "ActionEffect", Action.class,
            "ActionDone", Action.class,
            "ActionDoneMany", Action.class,
            "BatchAction", Action.class,
            "FieldOutcomeHint", FieldOutcome.class,
            "WizardStepNote", WizardStep.class,
            "NeedHint", Need.class,
            "UndoEffect", UndoPlan.Effect.class);

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldHaveEqualKeysInBothLanguages(String bundle) {
        assertThat(load(bundle, "_zh_CN").stringPropertyNames())
                .isEqualTo(load(bundle, "").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldHaveEqualPlaceholdersInBothLanguages(String bundle) {
        assertThat(placeholders(load(bundle, "_zh_CN"))).isEqualTo(placeholders(load(bundle, "")));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldNotUseAnApostropheWhichAPatternWouldSwallow(String bundle) {
        Stream.of("", "_zh_CN")
                .forEach(suffix -> assertThat(load(bundle, suffix).values())
                        .noneMatch(text -> text.toString().contains("'")));
    }

    @Test
    void shouldHaveEveryKeyThatPagesAndBeansUseAndNoOther() {
        assertThat(definedKeys()).isEqualTo(usedKeys());
    }

    static List<String> bundles() {
        return Labels.BUNDLES;
    }

    private static Set<String> definedKeys() {
        return Labels.BUNDLES.stream()
                .flatMap(bundle -> load(bundle, "").stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> usedKeys() {
        Set<String> keys = new TreeSet<>();
        sources(Path.of("src/main/webapp"), ".xhtml").forEach(text -> collectKeys(text, keys));
        sources(Path.of("src/main/java"), ".java").forEach(text -> collectKeys(text, keys));
        ENUMS.forEach(type -> Stream.of(type.getEnumConstants())
                .filter(constant -> constant != NameProblem.NONE)
                .forEach(constant -> keys.add(type.getSimpleName() + "." + constant.name())));
        FAMILIES.forEach((family, type) ->
                Stream.of(type.getEnumConstants()).forEach(constant -> keys.add(family + "." + constant.name())));
        Stream.of(
                        Finding.ALREADY_MIGRATED_ELSEWHERE,
                        Finding.TARGET_HAS_LIVE_INSTANCE,
                        Finding.RESOURCE_NAME_SHARED,
                        Finding.RESOURCE_DIFFERS,
                        Finding.FUNCTION_DIFFERS)
                .forEach(code -> keys.add("Acceptance." + code));
        return keys;
    }

    private static void collectKeys(String text, Set<String> keys) {
        Matcher matcher = KEY.matcher(text);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
    }

    private static Stream<String> sources(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .map(MessageBundlesTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeMap<String, List<String>> placeholders(Properties texts) {
        TreeMap<String, List<String>> found = new TreeMap<>();
        texts.stringPropertyNames()
                .forEach(key -> found.put(
                        key,
                        PLACEHOLDER
                                .matcher(texts.getProperty(key))
                                .results()
                                .map(result -> result.group(1))
                                .distinct()
                                .sorted()
                                .toList()));
        return found;
    }

    private static Properties load(String bundle, String suffix) {
        String resource = "/" + bundle.replace('.', '/') + suffix + ".properties";
        try (Reader reader =
                new InputStreamReader(MessageBundlesTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
