package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobResources;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.preflight.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of the vendor's model has a rule: nothing disappears silently (design 4.3). */
class VendorModelTest {

    static Stream<Arguments> jobs() {
        return Stream.of(SampleJob.SQL, SampleJob.JAR)
                .flatMap(artifact -> Stream.of(SampleJob.BASIC, SampleJob.EXPERT)
                        .map(resources -> Arguments.of(artifact, resources)));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void shouldHaveExactlyOneRuledVerdictForEveryFieldOfTheModel(JobArtifact artifact, JobResources resources)
            throws IOException {
        List<String> model = model();
        Map<String, String> attributes = new LinkedHashMap<>();
        model.stream().filter(path -> !path.endsWith("*")).forEach(path -> attributes.put(path, "\"a value\""));

        List<FieldVerdict> verdicts =
                new SampleJob(artifact, resources, attributes).translated().verdicts();

        for (String path : model) {
            assertThat(verdicts)
                    .filteredOn(verdict -> matches(path, verdict.name()))
                    .as(path)
                    .hasSize(1);
        }
        assertThat(verdicts).noneMatch(verdict -> FieldRule.UNKNOWN_FIELD.name().equals(verdict.rule()));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void shouldJudgeOnlyFieldsOfTheModelAndOfTheTask(JobArtifact artifact, JobResources resources) throws IOException {
        List<String> model = model();

        List<FieldVerdict> verdicts =
                new SampleJob(artifact, resources, Map.of()).translated().verdicts();

        assertThat(verdicts)
                .extracting(FieldVerdict::name)
                .filteredOn(name -> !name.startsWith(FieldPaths.TASK))
                .allMatch(name -> model.stream().anyMatch(path -> matches(path, name) || path.startsWith(name + ".")));
    }

    @Test
    void shouldGiveEveryRuleItsOwnVerdict() {
        List<FieldVerdict> verdicts = SampleJob.sql()
                .with(Map.of("createdAt", "\"1768184431\""))
                .translated()
                .verdicts();

        assertThat(verdicts)
                .filteredOn(verdict -> verdict.rule() != null)
                .allMatch(verdict -> FieldRule.valueOf(verdict.rule()).verdict() == verdict.verdict());
    }

    @Test
    void shouldDropUnknownFieldWithAFinding() {
        var translated = SampleJob.sql()
                .with(Map.of("streamingResourceSetting.basicResourceSetting.gpu", "2"))
                .translated();

        assertThat(translated.verdicts())
                .filteredOn(verdict -> FieldRule.UNKNOWN_FIELD.name().equals(verdict.rule()))
                .extracting(FieldVerdict::name, FieldVerdict::source, FieldVerdict::target)
                .containsExactly(tuple("streamingResourceSetting.basicResourceSetting.gpu", "2", null));
        assertThat(translated.findings()).extracting(Finding::code).contains("UNKNOWN_FIELD");
    }

    private static List<String> model() throws IOException {
        try (InputStream file = VendorModelTest.class.getResourceAsStream("/vendor-model/deployment-fields.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static boolean matches(String path, String name) {
        return path.endsWith(".*") ? name.startsWith(path.substring(0, path.length() - 1)) : name.equals(path);
    }
}
