package io.dataphin.migration.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.script.ScriptToken.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real scripts, compared with what Flink's parser says of them. The folder of {@code -Dscript.corpus} holds {@code *.sql} files and
 * {@code parser-1.20.0.tsv} (file, parses, statements, line and column of the first error, message).
 */
@EnabledIfSystemProperty(named = "script.corpus", matches = ".+")
class ScriptCorpusTest {

    static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList().stream();
        }
    }

    static Stream<List<String>> errors() throws IOException {
        return Files.readAllLines(folder().resolve("parser-1.20.0.tsv")).stream()
                .map(row -> List.of(row.split("\t", -1)))
                .filter(row -> row.get(1).equals("no") && row.get(5).startsWith("Encountered "));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldLoseNothing(Path file) throws IOException {
        String script = Files.readString(file);

        assertThat(ScriptTokensTest.tokens(script).stream()
                        .map(ScriptToken::text)
                        .collect(Collectors.joining()))
                .isEqualTo(script);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldFindTheSameTokensAtTheSamePlacesWithOtherLineEnds(Path file) throws IOException {
        String script = Files.readString(file);

        assertThat(places("\uFEFF" + script.replace("\n", "\r\n"))).isEqualTo(places(script));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void shouldHaveATokenWhereTheParserStops(List<String> row) throws IOException {
        List<String> places = places(Files.readString(folder().resolve(row.get(0))));

        assertThat(places).anyMatch(place -> place.startsWith(row.get(3) + ":" + row.get(4) + " "));
    }

    private static Path folder() {
        return Path.of(System.getProperty("script.corpus"));
    }

    private static List<String> places(String script) {
        return ScriptTokensTest.tokens(script).stream()
                .filter(token -> token.kind() != Kind.BLANK)
                .map(token -> token.line() + ":" + token.column() + " " + token.kind() + " "
                        + token.text().replace("\r", ""))
                .toList();
    }
}
