package io.dataphin.migration.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rules.md} says of each rule and of each error situation where it is kept, which tests name it and where to see it. The classes, test
 * methods and scenarios that it names exist, and no scenario is left out.
 */
class RulesDocumentedTest {

    private static final Path ROOT = ProjectFiles.find().root();
    private static final int COLUMNS = 6;
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** The product's error situations, in its order. */
    private static final List<String> SITUATIONS = List.of(
            "missing-dependency",
            "no-source",
            "prod-chosen",
            "more-than-40",
            "busy-job",
            "same-name",
            "batch-job",
            "name-rule",
            "locked-or-other-type",
            "unknown-engine",
            "python-or-cdc",
            "source-unreachable",
            "publish-failed",
            "ddl-refused",
            "running-job");

    /**
     * A row of one of the two tables.
     *
     * @param key rule number or key of the situation
     */
    private record Row(String key, String code, String tests, String seen, String scenarios) {

        List<String> named(String cell) {
            Matcher matcher = CODE.matcher(cell);
            List<String> found = new ArrayList<>();
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        }
    }

    @Test
    void shouldHaveARowForEachRule() throws IOException {
        assertThat(rows("## Rules"))
                .extracting(Row::key)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 18)
                        .mapToObj(number -> "R" + number)
                        .toList());
    }

    @Test
    void shouldHaveARowForEachErrorSituation() throws IOException {
        assertThat(rows("## Error situations")).extracting(Row::key).containsExactlyElementsOf(SITUATIONS);
    }

    @Test
    void shouldNameCodeThatExists() throws IOException {
        Set<String> classes = sources("src/main/java").keySet();

        assertThat(namedBut(Row::code, classes::contains)).as("no such class").isEmpty();
    }

    @Test
    void shouldNameTestsThatExist() throws IOException {
        Map<String, Path> tests = sources("src/test/java");

        assertThat(namedBut(Row::tests, test -> isTestMethod(tests, test)))
                .as("no such test")
                .isEmpty();
    }

    /** What the rows name in a cell, but is not known; a row that names nothing counts, too. */
    private static List<String> namedBut(Function<Row, String> cell, Predicate<String> known) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : allRows()) {
            List<String> named = row.named(cell.apply(row));
            if (named.isEmpty()) {
                wrong.add(row.key() + ": nothing");
            }
            named.stream()
                    .filter(known.negate())
                    .map(name -> row.key() + ": " + name)
                    .forEach(wrong::add);
        }
        return wrong;
    }

    @Test
    void shouldSayWhereAUserSeesIt() throws IOException {
        assertThat(allRows()).extracting(Row::seen).allMatch(seen -> !seen.isBlank());
    }

    @Test
    void shouldNameTheScenariosThatShowIt() throws IOException {
        for (Row row : rows("## Rules")) {
            assertThat(row.named(row.scenarios()))
                    .as(row.key())
                    .containsExactlyInAnyOrderElementsOf(
                            scenarios(scenario -> texts(scenario.path("rules")).contains(row.key())));
        }
        for (Row row : rows("## Error situations")) {
            assertThat(row.named(row.scenarios()))
                    .as(row.key())
                    .isNotEmpty()
                    .containsAll(scenarios(
                            scenario -> scenario.path("situation").asText().equals(row.key())));
        }
        assertThat(allRows().stream().flatMap(row -> row.named(row.scenarios()).stream()))
                .as("all of them and no other")
                .containsAll(scenarios(any -> true))
                .isSubsetOf(scenarios(any -> true));
    }

    @Test
    void shouldKnowTheSituationOfEachScenario() throws IOException {
        Set<String> named = new TreeSet<>(scenarios().stream()
                .map(scenario -> scenario.path("situation").asText())
                .filter(situation -> !situation.isEmpty())
                .toList());

        assertThat(named).isSubsetOf(SITUATIONS);
    }

    private static boolean isTestMethod(Map<String, Path> tests, String name) {
        String[] parts = name.split("\\.");
        return parts.length == 2
                && tests.containsKey(parts[0])
                && read(tests.get(parts[0])).contains("void " + parts[1] + "(");
    }

    private static List<Row> allRows() throws IOException {
        List<Row> all = new ArrayList<>(rows("## Rules"));
        all.addAll(rows("## Error situations"));
        all.addAll(rows("## Further promises"));
        return all;
    }

    private static List<Row> rows(String heading) throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("docs/rules.md"))) {
            return lines.dropWhile(line -> !line.equals(heading))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.startsWith("| "))
                    .skip(2)
                    .map(RulesDocumentedTest::row)
                    .toList();
        }
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.substring(2, line.length() - 2).split(" \\| ", -1))
                .map(String::strip)
                .toList();
        assertThat(cells).as(line).hasSize(COLUMNS);
        return new Row(cells.get(0).replace("`", ""), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }

    private static List<String> scenarios(Predicate<JsonNode> wanted) throws IOException {
        return scenarios().stream()
                .filter(wanted)
                .map(scenario -> scenario.path("id").asText())
                .toList();
    }

    private static List<JsonNode> scenarios() throws IOException {
        Path file = ROOT.resolve("src-it/sandbox/src/main/resources/data/scenarios.json");
        return StreamSupport.stream(Json.read(Files.readString(file)).spliterator(), false)
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return Json.each(array, JsonNode::asText);
    }

    /** All Java files below the modules' folders of that name, by class name. */
    private static Map<String, Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> ROOT.relativize(file).toString().contains(folder))
                    .collect(Collectors.toMap(RulesDocumentedTest::className, file -> file, (one, other) -> one));
        }
    }

    private static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
