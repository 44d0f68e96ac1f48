package io.dataphin.migration.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual lists every failure with the words that a person reads. The rows of a failure of this test can be copied into the manual. */
class FailuresDocumentedTest {

    private static final Path ROOT = ProjectFiles.find().root();
    private static final String PREFIX = "failure.";
    private static final String MESSAGE = ".message";

    @Test
    void shouldListEveryFailureWithItsRemedy() throws IOException {
        assertThat(rowsOfTheManual()).isNotEmpty().isEqualTo(rowsOfTheBundle());
    }

    private static List<String> rowsOfTheManual() throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("docs/migration-flow.md"))) {
            return lines.dropWhile(line -> !line.equals("## Failure codes"))
                    .filter(line -> line.startsWith("| `"))
                    .toList();
        }
    }

    private static List<String> rowsOfTheBundle() throws IOException {
        Properties texts = new Properties();
        Path bundle =
                Path.of("plugin-impl/src/main/resources/io/dataphin/migration/runtime/message/failure.properties");
        try (Reader reader = Files.newBufferedReader(ROOT.resolve(bundle))) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX) && key.endsWith(MESSAGE))
                .map(key -> key.substring(PREFIX.length(), key.length() - MESSAGE.length()))
                .sorted()
                .map(code -> row(code, texts))
                .toList();
    }

    private static String row(String code, Properties texts) {
        String message = texts.getProperty(PREFIX + code + MESSAGE);
        String remedy = texts.getProperty(PREFIX + code + ".remedy");
        return "| `" + code + "` | " + message + " | " + remedy + " |";
    }
}
