package io.dataphin.migration.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.NamesInProject;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.flow.CannedCalls;
import io.dataphin.migration.flow.FakeFiles;
import io.dataphin.migration.flow.FakeSource;
import io.dataphin.migration.flow.FakeTarget;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.platform.quota.TestCalls;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which functions can be registered along, and what the project is asked for them. */
class MovableFunctionsTest {

    private static final SourceLocation SOURCE =
            new SourceLocation("VERVERICA", 7, "vvp", "cn-x", "host", "ws", "ns", "ref");
    private static final TargetProject PROJECT = new TargetProject(
            new ProjectRef(9, Env.DEV), "p", "p", ProjectMode.DEV_PROD, List.of(), true, true, SOURCE);

    private final CannedCalls calls = new CannedCalls();
    private final FunctionClasses classes = new FunctionClasses(
            new FakeSource(calls, null), new FakeTarget(calls), TestCalls.runner(), Clock.systemUTC());

    @Test
    void shouldNameFunctionsThatTheProjectLacksAndTheirStoreHas() {
        assertThat(movable(
                        Set.of(),
                        calling("mask", "area"),
                        function("Mask", "oss://b/mask.jar"),
                        function("area", "oss://b/area.jar"),
                        function("other", "oss://b/other.jar")))
                .containsExactly("Mask");
    }

    @Test
    void shouldNameNoFunctionThatCannotBeRegistered() {
        assertThat(movable(Set.of("mask.jar"), calling("mask"), function("mask", "https://h/mask.jar")))
                .as("nobody can read its file")
                .isEmpty();
        assertThat(movable(Set.of(), calling("mask"), function("mask", "https://h/mask.jar")))
                .as("the project has its file")
                .containsExactly("mask");
        assertThat(movable(Set.of(), calling("mask"), function("mask", "oss://b/2024.jar")))
                .as("Dataphin does not take its file")
                .isEmpty();
    }

    @Test
    void shouldNameNoFunctionWhoseFileIsTakenForAnotherOfTheJob() {
        JobNeeds other = new JobNeeds(
                List.of(), List.of("mask"), List.of(), 0, "", List.of("udf.jar"), List.of("oss://b/v1/udf.jar"));
        JobNeeds same = new JobNeeds(
                List.of(), List.of("mask"), List.of(), 0, "", List.of("udf.jar"), List.of("oss://b/v2/udf.jar"));

        assertThat(movable(Set.of(), other, function("mask", "oss://b/v2/udf.jar")))
                .isEmpty();
        assertThat(movable(Set.of(), same, function("mask", "oss://b/v2/udf.jar")))
                .containsExactly("mask");
    }

    @Test
    void shouldNameNoneWhenTheSourceDoesNotAnswer() {
        FunctionClasses silent = new FunctionClasses() {
            @Override
            Map<String, RegisteredFunction> registered(SourceLocation location) {
                throw Faults.passing(Platform.SOURCE);
            }
        };

        assertThat(names(silent, Set.of(), calling("mask"))).isEmpty();
    }

    @Test
    void shouldAskTheProjectForTheFilesOfFunctionsThatItLacks() {
        calls.answer(
                "registeredFunctions",
                List.of(function("Mask", "oss://b/mask.jar"), function("area", "oss://b/area.jar")));
        calls.answer("existingResources", Set.of());
        ProjectContents contents =
                new ProjectContents(new FakeTarget(calls), TestCalls.runner(), classes, Clock.systemUTC());

        NamesInProject files = contents.resources("u", PROJECT, List.of(job(calling("mask"))), Set.of("mask"));

        assertThat(files.lacking()).containsExactly("mask.jar");
        assertThat(contents.resources("u", PROJECT, List.of(job(calling("area"))), Set.of()))
                .isEqualTo(NamesInProject.NOT_ASKED);
    }

    private Collection<String> movable(Set<String> lackingFiles, JobNeeds needs, RegisteredFunction... registered) {
        CannedCalls anew = new CannedCalls();
        anew.answer("registeredFunctions", List.of(registered));
        FunctionClasses ofSource = new FunctionClasses(
                new FakeSource(anew, null), new FakeTarget(anew), TestCalls.runner(), Clock.systemUTC());
        return names(ofSource, lackingFiles, needs);
    }

    /** The project lacks the function mask. */
    private Collection<String> names(FunctionClasses ofSource, Set<String> lackingFiles, JobNeeds needs) {
        TargetOffer offer = new TargetOffer(
                List.of(), Map.of(), new NamesInProject(true, lackingFiles), new NamesInProject(true, Set.of("mask")));
        return new MovableFunctions(ofSource, new FakeFiles(calls))
                .of(SOURCE, job(needs), offer).stream()
                        .map(RegisteredFunction::name)
                        .toList();
    }

    private static RegisteredFunction function(String name, String... files) {
        return new RegisteredFunction(name, "com.example.Mask", List.of(files));
    }

    private static JobNeeds calling(String... functions) {
        return new JobNeeds(List.of(), List.of(functions), List.of());
    }

    private static SourceJob job(JobNeeds needs) {
        return new SourceJob("d", "orders", "SQLSCRIPT", TaskType.FLINK_SQL, false, false, null, "", false, null)
                .needing(needs);
    }
}
