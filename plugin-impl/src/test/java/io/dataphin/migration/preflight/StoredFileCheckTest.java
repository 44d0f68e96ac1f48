package io.dataphin.migration.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.spi.TargetFiles.TargetFile;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.flow.CannedCalls;
import io.dataphin.migration.flow.FakeFiles;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.NoSourceFiles;
import io.dataphin.migration.platform.quota.TestCalls;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A file that the project has under the name of the job's file, but with another size, needs an acceptance. */
class StoredFileCheckTest {

    private static final TargetProject PROJECT = new TargetProject(
            new ProjectRef(9, Env.DEV),
            "p",
            "Sales",
            ProjectMode.DEV_PROD,
            List.of(),
            true,
            true,
            new SourceLocation("VERVERICA", 7, "vvp", "cn-x", "host", "ws", "ns", "ref"));

    private final CannedCalls calls = new CannedCalls();
    private List<RegisteredFunction> missing = List.of();

    @Test
    void shouldNameBothSizesOfADifferentFile() {
        calls.answer("files", Map.of("a.jar", file("a.jar", 13), "b.jar", file("b.jar", 7)))
                .answer("size", OptionalLong.of(12))
                .answer("size", OptionalLong.of(7));

        Map<String, Finding> findings = check(new FakeFiles(calls), job("oss://x/a.jar", "oss://x/b.jar"));

        assertThat(findings).containsOnlyKeys("d");
        assertThat(findings.get("d").code()).isEqualTo(Finding.RESOURCE_DIFFERS);
        assertThat(findings.get("d").mustAccept()).isTrue();
        assertThat(findings.get("d").text().parameters())
                .containsEntry("names", "a.jar")
                .containsEntry("sizes", "a.jar (12 <> 13)")
                .containsEntry("project", "Sales");
    }

    @Test
    void shouldCompareTheFilesOfFunctionsThatWouldBeRegistered() {
        missing = List.of(new RegisteredFunction("Mask", "com.example.Mask", List.of("oss://x/mask.jar")));
        calls.answer("files", Map.of("mask.jar", file("mask.jar", 13))).answer("size", OptionalLong.of(12));
        SourceJob calling = job().needing(new JobNeeds(List.of(), List.of("mask"), List.of()));

        assertThat(check(new FakeFiles(calls), calling).get("d").text().parameters())
                .containsEntry("sizes", "mask.jar (12 <> 13)");
    }

    @Test
    void shouldAskTheStoreOnlyForFilesThatTheProjectHas() {
        calls.answer("files", Map.of());

        assertThat(check(new FakeFiles(calls), job("oss://x/a.jar"))).isEmpty();
        assertThat(calls.sent()).hasSize(1);
    }

    @Test
    void shouldCompareNothingThatOneSideDoesNotTell() {
        calls.answer("files", Map.of("a.jar", file("a.jar", 0), "b.jar", file("b.jar", 7)))
                .answer("size", OptionalLong.empty());

        assertThat(check(new FakeFiles(calls), job("oss://x/a.jar", "oss://x/b.jar")))
                .isEmpty();
    }

    @Test
    void shouldKeepNobodyBackWhenTheStoreDoesNotAnswer() {
        calls.answer("files", Map.of("a.jar", file("a.jar", 13))).fail("size", Faults.passing(Platform.SOURCE));

        assertThat(check(new FakeFiles(calls), job("oss://x/a.jar"))).isEmpty();
    }

    @Test
    void shouldStillCompareTheOthersWhenTheStoreRefusesOneFile() {
        calls.answer("files", Map.of("a.jar", file("a.jar", 13), "b.jar", file("b.jar", 7), "c.jar", file("c.jar", 8)))
                .fail("size", Faults.denied(Platform.SOURCE))
                .fail("size", Faults.rejected(Platform.SOURCE, "NoSuchBucket"))
                .answer("size", OptionalLong.of(9));

        Finding finding = check(new FakeFiles(calls), job("oss://x/a.jar", "oss://y/b.jar", "oss://z/c.jar"))
                .get("d");

        assertThat(finding.text().parameters()).containsEntry("sizes", "c.jar (9 <> 8)");
    }

    @Test
    void shouldAskNobodyWithoutAKeyForTheStore() {
        assertThat(check(new NoSourceFiles(), job("oss://x/a.jar"))).isEmpty();
        assertThat(calls.sent()).isEmpty();
    }

    private Map<String, Finding> check(SourceFiles source, SourceJob job) {
        MissingFunctions functions = new MissingFunctions() {
            @Override
            List<RegisteredFunction> of(String userId, TargetProject project, Collection<SourceJob> jobs) {
                return missing;
            }
        };
        return new StoredFileCheck(source, new FakeFiles(calls), functions, TestCalls.runner(), Clock.systemUTC())
                .check("u", PROJECT, List.of(job));
    }

    private static TargetFile file(String name, long size) {
        return new TargetFile(name, size, "");
    }

    private static SourceJob job(String... stored) {
        return new SourceJob("d", "orders", "JAR", TaskType.FLINK_DATASTREAM, false, false, null, "", false, null)
                .needing(new JobNeeds(List.of(), List.of(), List.of(), 0, "", List.of(), List.of(stored)));
    }
}
