package io.dataphin.migration.runtime.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.dataphin.migration.api.error.ClockOffException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.RequiredPart;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.script.RefusedFeature;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.flow.LostWrite;
import io.dataphin.migration.preflight.FileAddressRule;
import io.dataphin.migration.translation.FieldRule;
import io.dataphin.migration.translation.OfferCheck;
import io.dataphin.migration.translation.RequiredParts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTextsTest {

    private final BundleTexts texts = new BundleTexts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blocker",
                "error",
                "event",
                "failure",
                "finding",
                "installation",
                "reason",
                "refusal",
                "rule",
                "title",
                "waiting"
            })
    void shouldHaveTheSameKeysAndPlaceholdersInBothLanguages(String bundle) {
        assertThat(placeholders(load(bundle + "_zh_CN"))).isEqualTo(placeholders(load(bundle)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"failure", "finding"})
    void shouldHaveAMessageAndARemedyForEachCode(String bundle) {
        Set<String> keys = load(bundle).keySet();

        for (String key : keys) {
            String code = key.substring(0, key.lastIndexOf('.'));
            assertThat(keys).contains(code + ".message", code + ".remedy");
        }
    }

    /** Publishing and undoing do not change a record's status, so their failures are not grouped by cause. */
    @Test
    void shouldSayWhatFindingsOfOneCodeHaveInCommon() {
        Set<String> titles = load("title").keySet();

        assertThat(load("finding").keySet().stream()
                        .filter(key -> key.endsWith(".message"))
                        .map(key -> key.replace(".message", ".title")))
                .containsExactlyInAnyOrderElementsOf(titles);
    }

    @Test
    void shouldSayWhatFailuresOfOneKindHaveInCommon() {
        Set<String> keys = load("failure").keySet();

        assertThat(keys)
                .filteredOn(key -> key.endsWith(".message"))
                .filteredOn(key -> !key.startsWith("failure.PUBLISH_") && !key.startsWith("failure.UNDO_"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(keys).contains(key.replace(".message", ".cause")));
    }

    @ParameterizedTest
    @CsvSource({
        "TARGET, PT20M, This server's clock is 20 minutes behind that of Dataphin, 本服务器的时钟比 Dataphin 慢 20 分钟",
        "SOURCE, PT-480M, This server's clock is 480 minutes ahead of that of Ververica, 本服务器的时钟比 Ververica 快 480 分钟",
        "TARGET, PT3S, The clocks of this server and of Dataphin differ too much, 本服务器与 Dataphin 的时钟相差过大"
    })
    void shouldNameTheClockThatIsOffAndByHowMuch(Platform platform, Duration behind, String english, String chinese) {
        PlatformAnswer said = new PlatformAnswer("CreateStreamTask", 400, "InvalidTimeStamp.Expired", "", "");
        Message fault = new ClockOffException(platform, said, Optional.of(behind)).text();

        for (String code : List.of("waiting.CLOCK_OFF", "error.CLOCK_OFF", "failure.PUBLISH_CLOCK_OFF.message")) {
            Message text = new Message(code, fault.parameters());
            assertThat(texts.render(text, Locale.ENGLISH)).startsWith(english + ", ");
            assertThat(texts.render(text, Locale.SIMPLIFIED_CHINESE)).startsWith(chinese + "，");
        }
    }

    /** D13: words of ours are translated; only a platform's own words are shown as they came. */
    @ParameterizedTest
    @ValueSource(strings = {"ANSWERS_LOST", "UNDO_ANSWERS_LOST", "PUBLISH_ANSWERS_LOST"})
    void shouldSayInBothLanguagesHowManyAnswersWereLost(String code) {
        Message lost = new Message("failure." + code + ".message", LostWrite.EVERY_ANSWER);

        assertThat(texts.render(lost, Locale.ENGLISH)).contains("The answers of Dataphin to 5 ");
        assertThat(texts.render(lost, Locale.SIMPLIFIED_CHINESE)).contains("连续 5 次");
    }

    @Test
    void shouldHaveATextForEveryCodeThatTheSourcesUse() {
        assertThat(codes(
                        "(?:Failures|UndoOutcomes)\\.fail\\([^\";]*\"([A-Z_]+)\"|fail\\(work, \"([A-Z_]+)\"|fail\\(work, write, \"([A-Z_]+)\"",
                        "engine",
                        "flow"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(load("failure")).containsKey("failure." + code + ".message"));
        assertThat(codes("Level\\.\\w+, \"([A-Z_]+)\"", "engine", "flow", "batch", "record", "service"))
                .isNotEmpty()
                // a failure's line has the failure's own text
                .filteredOn(code -> !code.equals("FAILED"))
                .allSatisfy(code -> assertThat(load("event")).containsKey("event." + code));
        assertThat(codes(
                        "Finding\\.(?:of\\(|at\\([^;\"]*,)\\s*Severity\\.\\w+,\\s*\"([A-Z_]+)\"",
                        "engine",
                        "flow",
                        "translation",
                        "preflight"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(load("finding")).containsKey("finding." + code + ".message"));
        assertThat(codes(
                        "(?:Conflict|NotEligible|NotFound|NoPermission|InvalidRequest)Exception\\(\\s*\"([A-Z_]+)\"|Message\\.of\\(\"([A-Z_]+)\"",
                        "batch",
                        "record",
                        "service",
                        "catalog"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(load("error")).containsKey("error." + code));
    }

    @Test
    void shouldHaveATextForEveryReasonWhyFlinkRefusesAStatement() {
        assertThat(RefusedFeature.values())
                .extracting(feature -> "finding.SQL_" + feature)
                .allSatisfy(code -> assertThat(load("finding")).containsKeys(code + ".message", code + ".remedy"));
    }

    @Test
    void shouldSayWhatEveryRuleOfTheTranslationDid() {
        assertThat(load("rule").keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FieldRule.values())
                        .map(rule -> "rule." + rule)
                        .toList());
    }

    @Test
    void shouldTellAPlaceInAScriptByLineAndColumn() {
        Message failed = Message.of(
                "failure.SQL_INVALID.message", "task", "t", "line", "4", "column", "1100", "vendorMessage", "no");

        assertThat(texts.render(failed, Locale.ENGLISH))
                .isEqualTo("Task t was written, but Dataphin finds an error in its SQL at line 4, column 1100: no");
        assertThat(texts.render(failed, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("任务 t 已写入，但 Dataphin 发现 SQL 错误（第 4 行第 1100 列）：no");
    }

    @Test
    void shouldSayNothingOfAPlaceThatIsNotKnown() {
        Message failed = Message.of(
                "failure.SQL_INVALID.message", "task", "t", "line", "none", "column", "none", "vendorMessage", "no");

        assertThat(texts.render(failed, Locale.ENGLISH))
                .isEqualTo("Task t was written, but Dataphin finds an error in its SQL: no");
        assertThat(texts.render(failed, Locale.SIMPLIFIED_CHINESE)).isEqualTo("任务 t 已写入，但 Dataphin 发现 SQL 错误：no");
    }

    @Test
    void shouldRenderInTheReadersLanguage() {
        Message message = Message.of("error.TARGET_NAME_COLLISION", "targetName", "dwd_orders");

        assertThat(texts.render(message, Locale.ENGLISH)).contains("dwd_orders", "wanted more than once");
        assertThat(texts.render(message, Locale.SIMPLIFIED_CHINESE)).contains("dwd_orders", "重复");
    }

    @Test
    void shouldFallBackToEnglishAndNotToTheServersLanguage() {
        Message message = Message.of("error.BATCH_EMPTY");

        assertThat(texts.render(message, Locale.FRENCH)).isEqualTo(texts.render(message, Locale.ENGLISH));
    }

    @Test
    void shouldHideNothingOfAnUnknownCode() {
        assertThat(texts.render(Message.of("x.NEW", "name", "value"), Locale.ENGLISH))
                .contains("x.NEW", "value");
    }

    @Test
    void shouldShowValuesWithBracesAndQuotesAsTheyAre() {
        Message message = Message.of("error.NO_PERMISSION", "action", "migrate", "project", "it's {0} 'quoted'");

        assertThat(texts.render(message, Locale.ENGLISH)).contains("it's {0} 'quoted'");
    }

    @Test
    void shouldShowThatAStoredMessageLacksAValueThatItsTextHasNow() {
        Message old = Message.of("finding.SESSION_CLUSTER.message", "cluster", "debug");

        assertThat(texts.render(old, Locale.ENGLISH))
                .contains("session cluster debug")
                .endsWith("It has: -.");
    }

    /** What the check before the start names, the failure names, too. */
    @ParameterizedTest
    @CsvSource({
        "CLUSTER_UNKNOWN, gpu-queue",
        "ENGINE_VERSION_UNKNOWN, gpu-queue",
        "ENGINE_VERSION_UNKNOWN, vvr-4",
        "SESSION_CLUSTER, debug"
    })
    void shouldNameInReasonRefusalFindingAndFailureWhatIsMissingAndWhatIsOffered(String code, String missing) {
        Object[] values = {
            "queue", "gpu-queue", "version", "vvr-4", "cluster", "debug", "available", "first, second", "job", "orders"
        };
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (String key : List.of("reason.%s", "error.%s", "finding.%s.message", "failure.%s.message")) {
                assertThat(texts.render(Message.of(key.formatted(code), values), locale))
                        .contains(missing, "first, second");
            }
        }
    }

    static Stream<Finding> blockersOfEveryKind() {
        TaskCluster queue = new TaskCluster("c", "default-queue", "PREJOB");
        List<Finding> blockers = new ArrayList<>();
        for (String name : List.of("", "gone")) {
            for (List<TaskCluster> clusters : List.of(List.<TaskCluster>of(), List.of(queue))) {
                blockers.add(OfferCheck.noCluster(name, false, clusters));
                blockers.add(OfferCheck.noCluster(name, true, clusters));
            }
            blockers.add(OfferCheck.engineVersion(name, queue, List.of()).orElseThrow());
            blockers.add(OfferCheck.engineVersion(name, queue, List.of("vvr-8")).orElseThrow());
        }
        Arrays.stream(RequiredPart.values()).map(RequiredParts::blocker).forEach(blockers::add);
        blockers.addAll(new FileAddressRule()
                .check(CheckedJob.of(
                        job().needing(new JobNeeds(List.of("oss://bucket"), List.of(), List.of())), "orders")));
        return blockers.stream();
    }

    private static SourceJob job() {
        return new SourceJob("d", "orders", "JAR", TaskType.FLINK_DATASTREAM, false, false, null, "", false, null);
    }

    @ParameterizedTest
    @MethodSource("blockersOfEveryKind")
    void shouldShowNoEmptyValueInTheTextsOfABlocker(Finding blocker) {
        Map<String, String> values = new HashMap<>(blocker.text().parameters());
        values.put("job", "orders");
        values.replaceAll((name, value) -> value.isEmpty() ? "<empty>" : value);

        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (String key : List.of(
                    "reason.%s",
                    "error.%s", "finding.%s.message", "finding.%s.remedy", "failure.%s.message", "failure.%s.remedy")) {
                String code = key.formatted(blocker.code());
                assertThat(texts.render(new Message(code, values), locale))
                        .doesNotContain(code, "<empty>", OfferCheck.NOTHING, OfferCheck.NOT_KNOWN)
                        .doesNotContainPattern("(^|\\s)-[\\s.,;]");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLUSTER_UNKNOWN", "ENGINE_VERSION_UNKNOWN"})
    void shouldNotSayWhatIsOfferedWhenNobodyKnows(String code) {
        Message refused = Message.of(
                "failure." + code + ".message",
                "job",
                "orders",
                "queue",
                "gone",
                "version",
                "vvr-4",
                "available",
                OfferCheck.NOT_KNOWN);

        assertThat(texts.render(refused, Locale.ENGLISH)).doesNotContain("It offers");
        assertThat(texts.render(refused, Locale.SIMPLIFIED_CHINESE)).doesNotContain("可用");
    }

    /** A job that cannot be chosen says why and what to do, in the list and when a batch is refused. */
    @Test
    void shouldSayForEveryBlockerWhyAJobCannotBeChosen() {
        Set<String> blockers = codes("Severity\\.BLOCKER,\\s*\"([A-Z_]+)\"", "translation", "preflight");
        blockersOfEveryKind()
                .map(Finding::code)
                .forEach(code -> assertThat(blockers).contains(code));

        assertThat(blockers).isNotEmpty().allSatisfy(code -> {
            assertThat(load("reason")).containsKey("reason." + code);
            assertThat(load("error")).containsKey("error." + code);
            assertThat(load("failure")).containsKey("failure." + code + ".message");
        });
    }

    private static Set<String> codes(String pattern, String... packages) {
        Pattern code = Pattern.compile(pattern);
        Set<String> codes = new TreeSet<>();
        for (String name : packages) {
            for (Path file : sources(name)) {
                Matcher matcher = code.matcher(read(file));
                while (matcher.find()) {
                    for (int group = 1; group <= matcher.groupCount(); group++) {
                        if (matcher.group(group) != null
                                && !matcher.group(group).isEmpty()) {
                            codes.add(matcher.group(group));
                        }
                    }
                }
            }
        }
        return codes;
    }

    private static List<Path> sources(String packageName) {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/dataphin/migration", packageName))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
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

    private static Map<String, Set<String>> placeholders(Map<String, String> bundle) {
        Map<String, Set<String>> placeholders = new TreeMap<>();
        bundle.forEach((key, text) -> {
            Set<String> names = new MessageFormat(text, Locale.ENGLISH).getArgumentNames();
            placeholders.put(key, names);
        });
        return placeholders;
    }

    private static Map<String, String> load(String name) {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(
                BundleTexts.class.getResourceAsStream(name + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
