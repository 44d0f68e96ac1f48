package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.JobArtifact;
import java.util.List;
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
    void shouldTellWhatIsMissing() {
        JobArtifact sql = new JobArtifact.Sql("select 1", List.of("oss://b/a.jar", "oss://b/c.jar"));

        assertThat(NeededFiles.of(sql, List.of("c.jar", "x.jar")))
                .extracting(NeededFile::name)
                .containsExactly("c.jar");
    }
}
