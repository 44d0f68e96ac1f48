package io.dataphin.migration.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.NamesInProject;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.batch.DependenciesToMove.Dependencies;
import io.dataphin.migration.flow.CannedCalls;
import io.dataphin.migration.flow.FakeFiles;
import io.dataphin.migration.flow.NoSourceFiles;
import io.dataphin.migration.preflight.MovableFunctions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DependenciesToMoveTest {

    private static final SourceLocation SOURCE =
            new SourceLocation("VERVERICA", 7, "vvp", "cn-x", "host", "ws", "ns", "ref");

    private final CannedCalls calls = new CannedCalls();

    @Test
    void shouldNameEachMissingFileOnce() {
        assertThat(of(
                                new FakeFiles(calls),
                                lacking("a.jar", "c.jar"),
                                List.of(),
                                job("oss://b/b.jar", "oss://b/c.jar"),
                                job("oss://b/a.jar", "oss://b/c.jar"))
                        .files())
                .containsExactly("a.jar", "c.jar");
    }

    @Test
    void shouldNameFunctionsOnceInOrderAndTheFilesThatTheyLack() {
        Dependencies moved = of(
                new FakeFiles(calls),
                lacking("mask.jar"),
                List.of(function("mask", "oss://b/a.jar", "oss://b/mask.jar"), function("area", "oss://b/a.jar")),
                job("oss://b/a.jar"),
                job());

        assertThat(moved.files()).containsExactly("mask.jar");
        assertThat(moved.functions()).containsExactly("area", "mask");
    }

    @Test
    void shouldNameNoFileWhenTheStoreCannotBeRead() {
        assertThat(of(new NoSourceFiles(), lacking("a.jar"), List.of(), job("oss://b/a.jar")))
                .isEqualTo(Dependencies.NONE);
    }

    @Test
    void shouldSayNothingWhenTheProjectDoesNot() {
        TargetOffer silent = new TargetOffer(List.of(), Map.of());

        assertThat(of(new FakeFiles(calls), silent, List.of(), job("oss://b/a.jar")))
                .isEqualTo(Dependencies.NONE);
        assertThat(of(new FakeFiles(calls), null, List.of(), job("oss://b/a.jar")))
                .isEqualTo(Dependencies.NONE);
    }

    private static Dependencies of(
            SourceFiles source, TargetOffer offer, List<RegisteredFunction> movable, SourceJob... jobs) {
        MovableFunctions functions = new MovableFunctions() {
            @Override
            public List<RegisteredFunction> of(SourceLocation location, SourceJob job, TargetOffer asked) {
                return movable;
            }
        };
        return new DependenciesToMove(source, functions).of(SOURCE, List.of(jobs), offer);
    }

    private static TargetOffer lacking(String... files) {
        return new TargetOffer(List.of(), Map.of(), new NamesInProject(true, Set.of(files)), NamesInProject.NOT_ASKED);
    }

    private static RegisteredFunction function(String name, String... files) {
        return new RegisteredFunction(name, "com.example.Mask", List.of(files));
    }

    private static SourceJob job(String... stored) {
        return new SourceJob("d", "orders", "JAR", TaskType.FLINK_DATASTREAM, false, false, null, "", false, null)
                .needing(new JobNeeds(List.of(), List.of(), List.of(), 0, "", List.of(), List.of(stored)));
    }
}
