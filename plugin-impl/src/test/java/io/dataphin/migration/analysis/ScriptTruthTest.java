package io.dataphin.migration.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.script.Place;
import io.dataphin.migration.api.script.ScriptAnalysis;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that a person has read: the analysis finds all that is in them, and nothing else. {@code analysis/README.md} says how a truth is written. */
class ScriptTruthTest {

    private static final ScriptAnalyzer ANALYZER = new ScriptAnalyzer();

    static Stream<Path> scripts() throws IOException, URISyntaxException {
        Path folder = Path.of(
                        ScriptTruthTest.class.getResource("/analysis/README.md").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldFindAllOfItAndNothingElse(Path script) throws IOException {
        ScriptAnalysis analysis = ANALYZER.analyze(Files.readString(script));

        assertThat(analysis.limitation()).isNull();
        assertThat(shown(analysis)).containsExactlyInAnyOrderElementsOf(truth(script));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldFindTheSameWithOtherLineEndsAndAByteOrderMark(Path script) throws IOException {
        ScriptAnalysis analysis =
                ANALYZER.analyze("\uFEFF" + Files.readString(script).replace("\n", "\r\n"));

        assertThat(shown(analysis)).containsExactlyInAnyOrderElementsOf(truth(script));
    }

    @Test
    void shouldHaveReadFifteenScripts() throws IOException, URISyntaxException {
        assertThat(scripts()).hasSize(15);
    }

    private static List<String> truth(Path script) throws IOException {
        return Files.readAllLines(Path.of(script.toString().replaceAll("sql$", "truth")));
    }

    private static List<String> shown(ScriptAnalysis analysis) {
        List<String> lines = new ArrayList<>();
        analysis.tables()
                .forEach(table -> lines.add(line(
                        table.place(),
                        table.role() == null ? "TABLE" : table.role(),
                        table.name(),
                        Objects.requireNonNullElse(table.connector(), "-"))));
        analysis.catalogs()
                .forEach(catalog -> lines.add(line(
                        catalog.place(),
                        "CATALOG",
                        catalog.name(),
                        catalog.defined() ? Objects.requireNonNullElse(catalog.type(), "?") : "-")));
        analysis.functions()
                .forEach(function -> lines.add(
                        function.defined()
                                ? line(function.place(), "FUNCTION", function.name(), function.className())
                                : line(function.place(), "CALL", function.name())));
        analysis.files().forEach(file -> lines.add(line(file.place(), "FILE", file.uri())));
        analysis.variables()
                .forEach(variable ->
                        lines.add(line(variable.place(), variable.secret() ? "SECRET" : "VARIABLE", variable.name())));
        analysis.settings().forEach(setting -> lines.add(line(setting.place(), "SETTING", setting.key())));
        analysis.refused()
                .forEach(refused -> lines.add(line(refused.place(), "REFUSED", refused.feature(), refused.near())));
        return lines;
    }

    private static String line(Place place, Object... words) {
        StringBuilder line = new StringBuilder(place.line() + ":" + place.column());
        for (Object word : words) {
            line.append(' ').append(word);
        }
        return line.toString().strip();
    }
}
