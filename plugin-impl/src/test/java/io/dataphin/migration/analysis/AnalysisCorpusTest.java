package io.dataphin.migration.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.script.Place;
import io.dataphin.migration.api.script.RefusedFeature;
import io.dataphin.migration.api.script.RefusedStatement;
import io.dataphin.migration.api.script.ScriptAnalysis;
import io.dataphin.migration.api.script.ScriptFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.calcite.config.Lex;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.flink.sql.parser.impl.FlinkSqlParserImpl;
import org.apache.flink.sql.parser.validate.FlinkSqlConformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real scripts: what the analysis says against what Flink's parser says of the whole script. The folder of {@code -Dscript.corpus} holds {@code *.sql} files
 * and {@code parser-1.20.0.tsv}, the verdicts of a former version (file, parses, statements, line and column of the first error, message).
 */
@EnabledIfSystemProperty(named = "script.corpus", matches = ".+")
class AnalysisCorpusTest {

    private static final SqlParser.Config FLINK = SqlParser.config()
            .withParserFactory(FlinkSqlParserImpl.FACTORY)
            .withConformance(FlinkSqlConformance.DEFAULT)
            .withLex(Lex.JAVA)
            .withIdentifierMaxLength(256);

    /** For these the analysis names another place than the parser: the statement, the placeholder, the word after a dot, or where the text ends. */
    private static final Set<RefusedFeature> OF_ANOTHER_PLACE = Set.of(
            RefusedFeature.UNKNOWN_STATEMENT,
            RefusedFeature.PLACEHOLDER,
            RefusedFeature.RESERVED_WORD,
            RefusedFeature.INCOMPLETE,
            RefusedFeature.NOT_CLOSED);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}");
    private static final ScriptAnalyzer ANALYZER = new ScriptAnalyzer();

    static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList().stream();
        }
    }

    /** A difference is looked at by a person, who then writes it into the file. */
    @Test
    void shouldDifferFromTheFormerParserWhereAPersonHasSeenItOnly() throws IOException, URISyntaxException {
        List<String> former = Files.readAllLines(folder().resolve("parser-1.20.0.tsv"));
        List<String> differences = former.stream()
                .skip(1)
                .map(row -> row.split("\t", -1))
                .map(row -> List.of(row[0], verdict(row), verdict(folder().resolve(row[0]))))
                .filter(row -> !row.get(1).equals(row.get(2)))
                .map(row -> String.join("\t", row))
                .toList();

        assertThat(differences).isEqualTo(reviewed());
    }

    private static List<String> reviewed() throws IOException, URISyntaxException {
        Path file = Path.of(AnalysisCorpusTest.class
                .getResource("/analysis/golden/verdicts-2.3.0.tsv")
                .toURI());
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldRefuseWhatTheParserRefusesAndWhereItDoes(Path file) throws IOException {
        ScriptAnalysis analysis = ANALYZER.analyze(Files.readString(file));
        List<RefusedStatement> refused = analysis.refused();
        boolean hasSettingsOfTheClient = Files.readString(file).matches("(?is).*\\bset\\s+[a-z0-9.-]+\\s*=.*");

        assertThat(analysis.limitation()).isNull();
        if (verdict(file).equals("yes")) {
            assertThat(refused).isEmpty();
        } else if (!hasSettingsOfTheClient) {
            assertThat(refused).isNotEmpty();
            boolean samePlace = OF_ANOTHER_PLACE.contains(refused.get(0).feature())
                    || verdict(file).equals("no " + shown(refused.get(0).place()));
            assertThat(samePlace).as(verdict(file) + " " + refused.get(0)).isTrue();
        }
    }

    /** The same tables from the parser's nodes and from tokens alone: of what the parser refuses, tokens are all there is. */
    @ParameterizedTest
    @MethodSource("scripts")
    void shouldFindTheSameTablesWithoutTheParser(Path file) throws IOException {
        String script = Files.readString(file);
        ScriptAnalysis parsed = ANALYZER.analyze(script);
        ScriptAnalysis tokens =
                new ScriptAnalyzer(new AnalysisLimits(0, 0, 0, Duration.ZERO), System::nanoTime).analyze(script);

        if (parsed.refused().isEmpty()) {
            assertThat(tokens.tables()).isEqualTo(parsed.tables());
            assertThat(parsed.functions()).extracting(ScriptFunction::name).containsAll(names(tokens));
        }
    }

    private static List<String> names(ScriptAnalysis analysis) {
        return analysis.functions().stream().map(ScriptFunction::name).toList();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldFindTheSameWithOtherLineEnds(Path file) throws IOException {
        String script = Files.readString(file);

        assertThat(ANALYZER.analyze("\uFEFF" + script.replace("\n", "\r\n")))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*options.*", ".*value", ".*near")
                .isEqualTo(ANALYZER.analyze(script));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldTakeAnyMutationOfIt(Path file) throws IOException {
        String script = Files.readString(file);
        Random random = new Random(script.hashCode());

        for (int i = 0; i < 20; i++) {
            ScriptAnalyzerPropertyTest.shouldStayInside(mutation(script, random));
        }
    }

    /** Cut, doubled, or with a piece put in. */
    private static String mutation(String script, Random random) {
        int from = random.nextInt(script.length() + 1);
        int to = from + random.nextInt(script.length() - from + 1);
        String piece = ScriptPieces.ALL.get(random.nextInt(ScriptPieces.ALL.size()));
        return switch (random.nextInt(4)) {
            case 0 -> script.substring(from, to);
            case 1 -> script.substring(0, from) + script.substring(to);
            case 2 -> script.substring(0, to) + script.substring(from);
            default -> script.substring(0, from) + piece + script.substring(from);
        };
    }

    private static String verdict(String[] row) {
        return row[1].equals("yes") ? "yes" : "no " + row[3] + ":" + row[4];
    }

    /** What the parser says of the whole script, with names in the place of placeholders, as in the file of the former version. */
    private static String verdict(Path file) {
        try {
            SqlParser.create(masked(Files.readString(file)), FLINK).parseStmtList();
            return "yes";
        } catch (SqlParseException e) {
            return "no " + e.getPos().getLineNum() + ":" + e.getPos().getColumnNum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String masked(String script) {
        return PLACEHOLDER
                .matcher(script)
                .replaceAll(match -> "v" + "_".repeat(match.group().length() - 1));
    }

    private static String shown(Place place) {
        return place.line() + ":" + place.column();
    }

    private static Path folder() {
        return Path.of(System.getProperty("script.corpus"));
    }
}
