package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.translation.Translation.Translated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A script reaches the task byte for byte. */
class ScriptFidelityTest {

    private static final String CORPUS = "shared/corpus/flink-sql";

    @Test
    void shouldCarryScriptOfOneMegabyte() {
        StringBuilder script = new StringBuilder();
        for (int line = 0; script.length() < 1 << 20; line++) {
            script.append("-- 第")
                    .append(line)
                    .append("行 🚀 \t\r\nINSERT INTO sink SELECT ")
                    .append(line)
                    .append(" ; \n");
        }

        Translated translated = translate(script.toString());

        assertThat(translated.draft().code()).isEqualTo(script.toString());
        assertThat(translated.verdicts())
                .filteredOn(verdict -> verdict.name().equals(FieldPaths.SQL_SCRIPT))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.target())
                        .isEqualTo(verdict.source())
                        .hasSizeLessThan(200)
                        .startsWith(script.length() + " characters, SHA-256 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ;", "\r;", "\uFEFFSELECT 1;", "\u0000", "a\u2028b", "SELECT '\uD83D';", ";\n\n\n"})
    void shouldCarryOddScripts(String script) {
        assertThat(translate(script).draft().code()).isEqualTo(script);
    }

    @Test
    void shouldCarryEveryScriptOfTheCorpus() throws IOException {
        Optional<Path> corpus = corpus();
        assumeTrue(corpus.isPresent(), "the corpus is not beside the project");
        List<Path> scripts;
        try (Stream<Path> files = Files.list(corpus.get())) {
            scripts = files.filter(file -> file.toString().endsWith(".sql")).toList();
        }

        assertThat(scripts).isNotEmpty();
        for (Path script : scripts) {
            byte[] bytes = Files.readAllBytes(script);
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(translate(text).draft().code().getBytes(StandardCharsets.UTF_8))
                    .as(script.getFileName().toString())
                    .isEqualTo(bytes);
        }
    }

    private static Optional<Path> corpus() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(CORPUS))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Translated translate(String script) {
        return new SampleJob(new JobArtifact.Sql(script, List.of()), SampleJob.BASIC, Map.of()).translated();
    }
}
