package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.RegisteredFunction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeededFilesTest {

    @Test
    void shouldNameTheProgramWithItsClassAndWhatStandsBesideIt() {
        JobArtifact jar = new JobArtifact.Jar(
                "oss://b/app.jar", "com.example.Job", "", List.of("oss://b/rules.json", "oss://b/app.jar"));

        assertThat(NeededFiles.of(jar))
                .containsExactly(
                        new NeededFile("app.jar", "oss://b/app.jar", "oss://b/app.jar", "com.example.Job"),
                        new NeededFile("rules.json", "oss://b/rules.json", "oss://b/rules.json", null));
    }

    @Test
    void shouldLeaveTheClassToTheManifest() {
        JobArtifact jar = new JobArtifact.Jar("oss://b/app.jar", "", "", List.of());

        assertThat(NeededFiles.of(jar).get(0).className()).isNull();
    }

    @Test
    void shouldNameNoFileThatNobodyCanUpload() {
        JobArtifact sql = new JobArtifact.Sql("select 1", List.of("oss://b/2024.jar", "oss://b", "oss://b/udf.jar"));

        assertThat(NeededFiles.of(sql)).extracting(NeededFile::name).containsExactly("udf.jar");
    }

    @Test
    void shouldShowNoPasswordOfAnAddress() {
        JobArtifact sql = new JobArtifact.Sql("select 1", List.of("https://u:p@files.example.com/udf.jar?sig=1"));

        assertThat(NeededFiles.of(sql).get(0).shown()).isEqualTo("https://files.example.com/udf.jar");
    }

    @Test
    void shouldNameTheFilesOfFunctionsAndTheClassOfTheirJar() {
        JobArtifact sql = new JobArtifact.Sql("select mask(1)", List.of("oss://b/lib.jar"));
        RegisteredFunction mask =
                new RegisteredFunction("mask", "com.example.Mask", List.of("oss://b/mask.jar", "oss://b/util.jar"));

        assertThat(NeededFiles.of(sql, List.of(mask), List.of("mask.jar", "util.jar")))
                .containsExactly(
                        new NeededFile("mask.jar", "oss://b/mask.jar", "oss://b/mask.jar", "com.example.Mask"),
                        new NeededFile("util.jar", "oss://b/util.jar", "oss://b/util.jar", null));
        assertThat(NeededFiles.names(mask)).containsExactly("mask.jar", "util.jar");
    }

    @Test
    void shouldNameNoFilesOfAFunctionWhenOneCannotBeUploaded() {
        assertThat(NeededFiles.names(function("oss://b/mask.jar", "oss://b/2024.jar")))
                .isEmpty();
        assertThat(NeededFiles.names(function("oss://b/v1/mask.jar", "oss://b/v2/mask.jar")))
                .as("two files of one name")
                .isEmpty();
        assertThat(NeededFiles.names(function())).isEmpty();
    }

    /** A project has one file of a name. */
    @Test
    void shouldLeaveOutFunctionsWhoseFileIsAnother() {
        RegisteredFunction mask = function("oss://b/v2/udf.jar", "oss://b/lib.jar");
        RegisteredFunction again = new RegisteredFunction("again", "com.example.Again", List.of("oss://b/v3/udf.jar"));

        assertThat(NeededFiles.unambiguous(Map.of("udf.jar", "oss://b/v1/udf.jar"), List.of(mask)))
                .as("of the job")
                .isEmpty();
        assertThat(NeededFiles.unambiguous(Map.of("udf.jar", "oss://b/v2/udf.jar"), List.of(mask)))
                .containsExactly(mask);
        assertThat(NeededFiles.unambiguous(Map.of(), List.of(mask, again, mask)))
                .as("of another function")
                .containsExactly(mask, mask);
    }

    private static RegisteredFunction function(String... files) {
        return new RegisteredFunction("mask", "com.example.Mask", List.of(files));
    }

    @Test
    void shouldTellWhatIsMissing() {
        JobArtifact sql = new JobArtifact.Sql("select 1", List.of("oss://b/a.jar", "oss://b/c.jar"));

        assertThat(NeededFiles.of(sql, List.of(), List.of("c.jar", "x.jar")))
                .extracting(NeededFile::name)
                .containsExactly("c.jar");
    }
}
