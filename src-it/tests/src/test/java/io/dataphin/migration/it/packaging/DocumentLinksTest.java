package io.dataphin.migration.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link and picture of a document leads to a file of the project, and every link within a document to one of its headings. */
class DocumentLinksTest {

    private static final Path ROOT = ProjectFiles.find().root();
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.*)$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\\n]*`", Pattern.DOTALL);
    /** What a heading's address leaves out. */
    private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{N} _-]");

    @ParameterizedTest
    @MethodSource("documents")
    void shouldLeadSomewhere(Path document) throws IOException {
        String text = CODE.matcher(Files.readString(document)).replaceAll("");

        assertThat(LINK.matcher(text).results().map(link -> link.group(1)))
                .filteredOn(link -> !link.matches("(https?|mailto):.*"))
                .allSatisfy(link -> assertThat(leads(document, link)).as(link).isTrue());
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static boolean leads(Path document, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        return Files.exists(file) && (parts.length == 1 || holds(file, parts[1]));
    }

    /** A heading as code hostings address it; the guide also has codes as addresses, which its own test looks at. */
    private static boolean holds(Path file, String heading) throws IOException {
        return heading.matches("[A-Z_]+")
                || HEADING.matcher(Files.readString(file))
                        .results()
                        .map(found -> address(found.group(1)))
                        .anyMatch(heading::equals);
    }

    private static String address(String heading) {
        return LEFT_OUT.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
    }
}
