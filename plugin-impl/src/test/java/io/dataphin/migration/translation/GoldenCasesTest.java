package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.translation.Translation.Translated;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Translates every job under {@code golden/}. A case has {@code job.json}, {@code expected-findings.txt}, and unless a finding blocks the job
 * {@code expected-task.json} and {@code expected-verdicts.tsv} (field, verdict, rule, source, target; line ends escaped, {@code -} for none).
 */
class GoldenCasesTest {

    static final ObjectMapper JSON = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .enable(SerializationFeature.INDENT_OUTPUT);

    static Stream<GoldenCase> cases() throws IOException, URISyntaxException {
        Path root = Path.of(GoldenCasesTest.class.getResource("/golden").toURI());
        try (Stream<Path> folders = Files.list(root)) {
            return folders.sorted().map(GoldenCase::new).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldTranslateAsExpected(GoldenCase golden) throws IOException {
        Translation translation = new JobTranslator().translate(golden.request());

        assertThat(findings(translation.findings())).isEqualTo(golden.read("expected-findings.txt"));
        assertThat(translation instanceof Translated).isEqualTo(golden.has("expected-task.json"));
        if (translation instanceof Translated translated) {
            assertThat(verdicts(translated.verdicts())).isEqualTo(golden.read("expected-verdicts.tsv"));
            assertThat(JSON.writeValueAsString(translated.draft()) + "\n").isEqualTo(golden.read("expected-task.json"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldTranslateTheSameJobTheSameWay(GoldenCase golden) throws IOException {
        JobTranslator translator = new JobTranslator();

        assertThat(translator.translate(golden.request())).isEqualTo(translator.translate(golden.request()));
    }

    static String findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.code() + " "
                        + finding.text().parameters() + "\n")
                .collect(Collectors.joining());
    }

    static String verdicts(List<FieldVerdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> Stream.of(
                                        verdict.name(),
                                        verdict.verdict().name(),
                                        verdict.rule(),
                                        verdict.source(),
                                        verdict.target())
                                .map(GoldenCasesTest::cell)
                                .collect(Collectors.joining("\t"))
                        + "\n")
                .collect(Collectors.joining());
    }

    private static String cell(String value) {
        return value == null
                ? "-"
                : value.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n");
    }
}
