package io.dataphin.migration.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.analysis.ScriptAnalyzer;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.api.task.TaskType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules over real scripts, which are in the folder of {@code -Dscript.corpus}. */
@EnabledIfSystemProperty(named = "script.corpus", matches = ".+")
class ScriptRulesCorpusTest {

    private static final List<PreflightRule> RULES = List.of(
            new RefusedStatementRule(),
            new TableAsTableRule(),
            new AnalysisLimitedRule(),
            new FileOfScriptRule(),
            new CatalogRule(),
            new ConnectorRule(),
            new SettingRule());

    private static final SourceJob JOB = new SourceJob(
            "1", "job", "SQLSCRIPT", TaskType.FLINK_SQL, false, false, JobState.RUNNING, "", false, Instant.EPOCH);

    static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("script.corpus")))) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldNameAPlaceInTheScriptWithEveryFindingAndKeepNoJobBack(Path file) throws IOException {
        String script = Files.readString(file);
        CheckedJob checked = CheckedJob.of(JOB, "job").with(new ScriptAnalyzer().analyze(script));
        List<Integer> lengths = script.lines()
                .map(line -> line.codePointCount(0, line.length()))
                .toList();

        List<Finding> findings =
                RULES.stream().flatMap(rule -> rule.check(checked).stream()).toList();

        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.severity()).isNotEqualTo(Severity.BLOCKER);
            assertThat(finding.line()).isBetween(1, Math.max(1, lengths.size()));
            assertThat(finding.column()).isBetween(1, lengths.isEmpty() ? 1 : lengths.get(finding.line() - 1) + 1);
        });
    }
}
