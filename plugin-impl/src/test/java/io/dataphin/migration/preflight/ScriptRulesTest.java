package io.dataphin.migration.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dataphin.migration.analysis.ScriptAnalyzer;
import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.MovesAlong;
import io.dataphin.migration.api.preflight.NamesInProject;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules find in scripts, and where. */
class ScriptRulesTest {

    private static final TaskCluster QUEUE = new TaskCluster("c1", "default-queue", "PREJOB");
    private static final List<PreflightRule> RULES = List.of(
            new RefusedStatementRule(),
            new TableAsTableRule(),
            new AnalysisLimitedRule(),
            new FunctionInProjectRule(),
            new FileInProjectRule(),
            new FileOfScriptRule(),
            new CatalogRule(),
            new ConnectorRule(),
            new SharedSinkRule(),
            new SettingRule(),
            new DefinitionRule());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "INSERT INTO s SELECT a FROM t | ",
                "CREATE TABLE IF NOT EXISTS s WITH ('connector' = 'x') AS TABLE b.c | SQL_CREATE_TABLE_AS_TABLE 1:1",
                "CREATE TABLE s AS TABLE t /*+ OPTIONS('a' = 'b') */ | SQL_CREATE_TABLE_AS_TABLE 1:27",
                "SELECT 1;  AUTO OPTIMIZE DATABASE d | SQL_AUTO_OPTIMIZE 1:12",
                "SELECT 1; CREATE DATABASE IF NOT EXISTS a AS DATABASE b INCLUDING ALL TABLES | SQL_CREATE_DATABASE_AS_DATABASE 1:43",
                "CREATE TABLE t (a INT) WITH (type = 'kafka') | SQL_OPTIONS_WITHOUT_QUOTES 1:30",
                "SELECT 'a | SQL_NOT_CLOSED 1:8",
                "DEPLOY x | SQL_UNKNOWN_STATEMENT 1:1",
                "SET 'table.exec.state.ttl' = '1 d'; SET a.b = c | SETTING_OF_SECTION 1:1",
                "ADD JAR 'oss://b/geo.jar' | FILE_LOADED_BY_SCRIPT 1:9",
                "INSERT INTO holo.dwd.s SELECT 1 | CATALOG_STAYS 1:13",
                "INSERT INTO default_catalog.dwd.s SELECT 1 | ",
                "CREATE CATALOG holo WITH ('type' = 'hologres'); INSERT INTO holo.dwd.s SELECT 1 | ",
            })
    void shouldFindWhatTheScriptHoldsAtItsPlace(String script, String expected) {
        assertThat(told(check(script))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void shouldKeepNoJobBackForItsScript() {
        List<Finding> findings = check("SELECT 'a");

        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void shouldMakeLittleOfAWordThatAnotherVersionOfFlinkTakesForAName() {
        List<Finding> findings = check("SELECT a FROM member");

        assertThat(told(findings)).isEqualTo("SQL_RESERVED_WORD 1:15");
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.INFO);
    }

    @Test
    void shouldWarnOfFunctionsThatTheProjectSurelyLacks() {
        TargetOffer offer = new TargetOffer(
                List.of(QUEUE),
                Map.of(),
                NamesInProject.NOT_ASKED,
                NamesInProject.of(Set.of("mask_phone", "geo"), Set.of("geo")));
        List<Finding> findings = check(job(), "SELECT COUNT(a),\n  Mask_Phone(a), geo(a), other(a) FROM t", offer);

        assertThat(told(findings)).isEqualTo("FUNCTION_NOT_IN_PROJECT 2:3");
        assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(findings.get(0).text().parameters()).containsEntry("name", "Mask_Phone");
        assertThat(check(job(), "CREATE TEMPORARY FUNCTION mask_phone AS 'a.B'; SELECT mask_phone(1)", offer))
                .as("its own")
                .isEmpty();
    }

    @Test
    void shouldNotWarnOfFunctionsThatMoveAlong() {
        TargetOffer offer = new TargetOffer(
                List.of(QUEUE),
                Map.of(),
                NamesInProject.NOT_ASKED,
                NamesInProject.of(Set.of("mask_phone", "area"), Set.of()));
        CheckedJob checked = CheckedJob.of(job(), "orders")
                .with(new ScriptAnalyzer().analyze("SELECT Mask_Phone(a), area(b) FROM t"))
                .in(offer)
                .moving(new MovesAlong(true, Set.of("mask_phone")));

        assertThat(new FunctionInProjectRule().check(checked))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(
                        tuple(Finding.FUNCTION_MOVES_ALONG, Severity.INFO),
                        tuple("FUNCTION_NOT_IN_PROJECT", Severity.WARNING));
    }

    @Test
    void shouldWarnOfFilesThatTheProjectSurelyLacks() {
        SourceJob job = job().needing(new JobNeeds(
                List.of(), List.of(), List.of(), 0, "", List.of("app.jar", "geo.jar", "not-asked.jar"), List.of()));
        TargetOffer offer = new TargetOffer(
                List.of(QUEUE),
                Map.of(),
                NamesInProject.of(Set.of("app.jar", "geo.jar"), Set.of("geo.jar")),
                NamesInProject.NOT_ASKED);

        List<Finding> findings = check(job, null, offer);

        assertThat(findings).extracting(Finding::code).containsExactly("FILE_NOT_IN_PROJECT");
        assertThat(findings.get(0).text().parameters()).containsEntry("name", "app.jar");
    }

    @ParameterizedTest
    @CsvSource({"true, FILE_MOVES_ALONG, INFO", "false, FILE_NOT_IN_PROJECT, WARNING"})
    void shouldNotWarnOfFilesThatMoveAlong(boolean move, String code, Severity severity) {
        SourceJob job = job().needing(new JobNeeds(
                List.of(), List.of(), List.of(), 0, "", List.of("app.jar"), List.of("oss://b/app.jar")));
        TargetOffer offer = new TargetOffer(
                List.of(QUEUE), Map.of(), NamesInProject.of(Set.of("app.jar"), Set.of()), NamesInProject.NOT_ASKED);

        List<Finding> findings = new FileInProjectRule()
                .check(CheckedJob.of(job, "orders").in(offer).moving(new MovesAlong(move, Set.of())));

        assertThat(findings).extracting(Finding::code, Finding::severity).containsExactly(tuple(code, severity));
    }

    /** The web needs no key of ours, and may need another one. */
    @Test
    void shouldWarnOfFilesThatNoStoreHasWhileOthersMove() {
        SourceJob job =
                job().needing(new JobNeeds(List.of(), List.of(), List.of(), 0, "", List.of("web.jar"), List.of()));
        TargetOffer offer = new TargetOffer(
                List.of(QUEUE), Map.of(), NamesInProject.of(Set.of("web.jar"), Set.of()), NamesInProject.NOT_ASKED);

        assertThat(new FileInProjectRule()
                        .check(CheckedJob.of(job, "orders").in(offer).moving(new MovesAlong(true, Set.of()))))
                .extracting(Finding::code)
                .containsExactly(Finding.FILE_NOT_IN_PROJECT);
    }

    @ParameterizedTest
    @CsvSource({"vvr-8.0.9-flink-1.17, INFO", "flink-1.17, WARNING"})
    void shouldTellOfConnectorsOfTheSourcesEngineAndWhetherTheQueueHasIt(String version, Severity severity) {
        String script = """
                CREATE TABLE k (a INT) WITH ('connector' = 'kafka');
                CREATE TABLE h (a INT) WITH ('connector' = 'hologres');
                CREATE TABLE i (a INT) WITH ('connector' = 'Hologres');
                INSERT INTO h SELECT a FROM k; INSERT INTO i SELECT a FROM h;
                """;
        TargetOffer offer = new TargetOffer(List.of(QUEUE), Map.of(QUEUE, List.of(version)));

        List<Finding> findings = check(job(), script, offer);

        assertThat(told(findings)).isEqualTo("CONNECTOR_PROPRIETARY 2:14");
        assertThat(findings.get(0).severity()).isEqualTo(severity);
        assertThat(findings.get(0).text().parameters()).containsEntry("tables", "h, i");
    }

    @Test
    void shouldTellWhichOtherJobsWriteTheSameTable() {
        CheckedJob checked = checked(job(), "INSERT INTO a.b.c SELECT 1")
                .among((job, sink) -> List.of("one", "two", "three", "four"));

        Finding finding = new SharedSinkRule().check(checked).get(0);

        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.text().parameters()).containsEntry("jobs", "one, two, three, +1");
    }

    @Test
    void shouldPlaceWhatTheDefinitionTellsOfVariables() {
        Finding secrets = Finding.of(Severity.INFO, "SECRETS_STAY", "secrets", "a, pw");
        Finding open = Finding.of(Severity.WARNING, "VARIABLES_UNDECLARED", "variables", "pw");
        Finding labels = Finding.of(Severity.INFO, "LABELS_NOT_CARRIED", "labels", "pw");
        SourceJob job = job().defined("", List.of(secrets, open, labels));
        String script = "SELECT '${x}',\n '${secret_values.pw}',\n '${pw}'";

        assertThat(told(check(job, script, null)))
                .isEqualTo("SECRETS_STAY 2:3, VARIABLES_UNDECLARED 3:3, LABELS_NOT_CARRIED null:null");
    }

    @Test
    void shouldTellFromWhereOnAScriptWasNotRead() {
        String deep = "SELECT " + "(".repeat(300) + "1" + ")".repeat(300);

        List<Finding> findings = check("SELECT 1;\n" + deep);

        assertThat(told(findings)).startsWith("ANALYSIS_LIMITED 2:");
        assertThat(findings.get(0).text().parameters()).containsEntry("reason", "NESTING");
    }

    @Test
    void shouldFindNothingWithoutAScript() {
        TargetOffer offer = new TargetOffer(List.of(QUEUE), Map.of(QUEUE, List.of("flink-1.17")));

        assertThat(check(job(), null, offer)).isEmpty();
        assertThat(check(job(), null, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TASK_LOCKED", "TASK_TYPE_CONFLICT"})
    void shouldWarnOfTaskThatCannotBeOverwritten(String code) {
        PreflightRule rule = code.equals("TASK_LOCKED") ? new LockedTaskRule() : new TaskOfOtherTypeRule();
        TargetTask wrong =
                code.equals("TASK_LOCKED") ? task(TaskType.FLINK_SQL, "user-7") : task(TaskType.FLINK_DATASTREAM, null);

        assertThat(rule.check(checked(job(), null).over(wrong)))
                .extracting(Finding::code)
                .containsExactly(code);
        assertThat(rule.check(checked(job(), null).over(task(TaskType.FLINK_SQL, null))))
                .isEmpty();
        assertThat(rule.check(checked(job(), null))).isEmpty();
    }

    private static TargetTask task(TaskType type, String lockUser) {
        return new TargetTask(
                "f", 1, TargetTask.Status.SUBMITTED, null, "orders", type, null, lockUser, null, Instant.EPOCH, "{}");
    }

    private static List<Finding> check(String script) {
        return check(job(), script, null);
    }

    private static List<Finding> check(SourceJob job, String script, TargetOffer offer) {
        CheckedJob checked = checked(job, script).in(offer);
        return RULES.stream().flatMap(rule -> rule.check(checked).stream()).toList();
    }

    private static CheckedJob checked(SourceJob job, String script) {
        return CheckedJob.of(job, "orders").with(script == null ? null : new ScriptAnalyzer().analyze(script));
    }

    private static String told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.line() + ":" + finding.column())
                .collect(Collectors.joining(", "));
    }

    private static SourceJob job() {
        return new SourceJob(
                "1",
                "orders",
                "SQLSCRIPT",
                TaskType.FLINK_SQL,
                false,
                false,
                JobState.RUNNING,
                "",
                false,
                Instant.EPOCH,
                "default-queue");
    }
}
