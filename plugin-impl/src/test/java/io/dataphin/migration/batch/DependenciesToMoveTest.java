package io.dataphin.migration.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.batch.DependenciesToMove.Dependencies;
import io.dataphin.migration.flow.CannedCalls;
import io.dataphin.migration.flow.FakeFiles;
import io.dataphin.migration.flow.FakeTarget;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.NoSourceFiles;
import io.dataphin.migration.platform.quota.TestCalls;
import io.dataphin.migration.preflight.MissingFunctions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DependenciesToMoveTest {

    private static final TargetProject PROJECT = new TargetProject(
            new ProjectRef(9, Env.DEV),
            "p",
            "p",
            ProjectMode.DEV_PROD,
            List.of(),
            true,
            true,
            new SourceLocation("VERVERICA", 7, "vvp", "cn-x", "host", "ws", "ns", "ref"));

    private final CannedCalls calls = new CannedCalls();

    @Test
    void shouldNameEachMissingFileOnce() {
        calls.answer("existingResources", Set.of("b.jar"));

        assertThat(of(
                                new FakeFiles(calls),
                                List.of(),
                                job("oss://b/b.jar", "oss://b/c.jar"),
                                job("oss://b/a.jar", "oss://b/c.jar"))
                        .files())
                .containsExactly("a.jar", "c.jar");
    }

    @Test
    void shouldNameMissingFunctionsAndTheFilesThatTheyNeed() {
        calls.answer("existingResources", Set.of("a.jar"));

        Dependencies moved = of(
                new FakeFiles(calls),
                List.of(function("mask", "oss://b/a.jar", "oss://b/mask.jar"), function("area", "oss://b/a.jar")),
                job("oss://b/a.jar"));

        assertThat(moved.files()).containsExactly("mask.jar");
        assertThat(moved.functions()).containsExactly("mask", "area");
    }

    @Test
    void shouldNameNoFunctionThatCannotBeMoved() {
        List<RegisteredFunction> functions =
                List.of(function("mask", "https://h/mask.jar"), function("订单", "oss://b/a.jar"), function("py"));

        assertThat(of(new FakeFiles(calls), functions, job())).isEqualTo(Dependencies.NONE);
    }

    @Test
    void shouldAskNobodyWhenTheStoreCannotBeRead() {
        assertThat(of(new NoSourceFiles(), List.of(function("mask", "oss://b/mask.jar")), job("oss://b/a.jar")))
                .isEqualTo(Dependencies.NONE);
        assertThat(calls.sent()).isEmpty();
    }

    @Test
    void shouldSayNothingWhenTheProjectDoesNot() {
        calls.fail("existingResources", Faults.denied(Platform.TARGET));

        assertThat(of(new FakeFiles(calls), List.of(), job("oss://b/a.jar"))).isEqualTo(Dependencies.NONE);
    }

    private Dependencies of(SourceFiles source, List<RegisteredFunction> missing, SourceJob... jobs) {
        Caller caller = new Caller(new UserRef("30012011", "li.na"), false);
        MissingFunctions functions = new MissingFunctions() {
            @Override
            public List<RegisteredFunction> of(String userId, TargetProject project, Collection<SourceJob> all) {
                return missing;
            }
        };
        return new DependenciesToMove(source, new FakeTarget(calls), functions, TestCalls.runner())
                .of(caller, PROJECT, List.of(jobs));
    }

    private static RegisteredFunction function(String name, String... files) {
        return new RegisteredFunction(name, "com.example.Mask", List.of(files));
    }

    private static SourceJob job(String... stored) {
        return new SourceJob("d", "orders", "JAR", TaskType.FLINK_DATASTREAM, false, false, null, "", false, null)
                .needing(new JobNeeds(List.of(), List.of(), List.of(), 0, "", List.of(), List.of(stored)));
    }
}
