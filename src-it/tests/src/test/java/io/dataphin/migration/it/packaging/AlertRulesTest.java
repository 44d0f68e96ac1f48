package io.dataphin.migration.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alert rules against the manual and against their own tests; that the metrics exist is looked at on a running server. */
class AlertRulesTest {

    private static final Path ROOT = ProjectFiles.find().root();
    private static final Path RULES = ROOT.resolve("docs/ops/prometheus-alerts.yml");
    private static final Path TESTS = ROOT.resolve("src-it/tests/src/test/prometheus/alerts-test.yml");
    private static final Pattern RULE = Pattern.compile("- alert: (\\w+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (Migration\\w+) \\|");
    private static final Pattern FIRING = Pattern.compile("alertname: (\\w+)\\s+exp_alerts:");
    private static final Pattern SILENT = Pattern.compile("alertname: (\\w+)}");
    private static final Pattern METRIC = Pattern.compile("migration_[a-z_]+");

    @Test
    void shouldTellInTheManualWhatToDoForEachAlert() throws IOException {
        assertThat(found(ROW, ROOT.resolve("docs/operations.md"))).isEqualTo(found(RULE, RULES));
    }

    @Test
    void shouldHaveACaseInWhichEachAlertFiresAndOneInWhichItDoesNot() throws IOException {
        assertThat(found(FIRING, TESTS)).isEqualTo(found(RULE, RULES));
        assertThat(found(SILENT, TESTS)).isEqualTo(found(RULE, RULES));
    }

    @Test
    void shouldUseMetricsOfTheManual() throws IOException {
        String manual = Files.readString(ROOT.resolve("docs/operations.md"));

        assertThat(Stream.of(RULES, ROOT.resolve("docs/ops/grafana-dashboard.json"))
                        .flatMap(AlertRulesTest::metrics)
                        .map(name -> name.replaceFirst("(_seconds)?_(count|sum|total)$|_seconds$", ""))
                        .filter(name -> !manual.contains("`" + name + "`")))
                .isEmpty();
    }

    /** Where Prometheus' own tool is installed (Debian: package prometheus). */
    @Test
    void shouldFireAsItsTestsSay() throws Exception {
        Path tool = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(tool != null, "promtool is not installed");

        Process process = new ProcessBuilder(tool.toString(), "test", "rules", TESTS.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> metrics(Path file) {
        try {
            return METRIC.matcher(Files.readString(file)).results().map(match -> match.group());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
