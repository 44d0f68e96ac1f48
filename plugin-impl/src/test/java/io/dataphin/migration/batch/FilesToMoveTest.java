package io.dataphin.migration.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.flow.CannedCalls;
import io.dataphin.migration.flow.FakeFiles;
import io.dataphin.migration.flow.FakeTarget;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.NoSourceFiles;
import io.dataphin.migration.platform.quota.TestCalls;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilesToMoveTest {

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

        assertThat(files(new FakeFiles(calls), job("b.jar", "c.jar"), job("a.jar", "c.jar")))
                .containsExactly("a.jar", "c.jar");
    }

    @Test
    void shouldAskNobodyWhenTheStoreCannotBeRead() {
        assertThat(files(new NoSourceFiles(), job("a.jar"))).isEmpty();
        assertThat(calls.sent()).isEmpty();
    }

    @Test
    void shouldSayNothingWhenTheProjectDoesNot() {
        calls.fail("existingResources", Faults.denied(Platform.TARGET));

        assertThat(files(new FakeFiles(calls), job("a.jar"))).isEmpty();
    }

    private List<String> files(SourceFiles source, SourceJob... jobs) {
        Caller caller = new Caller(new UserRef("30012011", "li.na"), false);
        return new FilesToMove(source, new FakeTarget(calls), TestCalls.runner()).of(caller, PROJECT, List.of(jobs));
    }

    private static SourceJob job(String... stored) {
        return new SourceJob("d", "orders", "JAR", TaskType.FLINK_DATASTREAM, false, false, null, "", false, null)
                .needing(new JobNeeds(List.of(), List.of(), List.of(), 0, "", List.of(), List.of(stored)));
    }
}
