package io.dataphin.migration.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.JobNeeds.SharedFile;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.flow.FakeSource;
import io.dataphin.migration.flow.FakeTarget;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.platform.quota.TestCalls;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AcceptanceCheckTest {

    private static final TargetProject PROJECT = new TargetProject(
            new ProjectRef(7, Env.DEV),
            "sales",
            "Sales",
            ProjectMode.DEV_PROD,
            List.of(),
            true,
            true,
            new SourceLocation("VERVERICA", 1, "flink", "cn-x", "host", "ws", "ns", "key"));

    private final Map<String, String> ofProject = new HashMap<>(Map.of("mask_phone", "com.acme.v1.MaskPhone"));
    private Supplier<Map<String, String>> ofSource =
            () -> Map.of("mask_phone", "com.acme.v2.MaskPhone", "trim2", "com.acme.Trim");
    private int asked;

    @Test
    void shouldNameBothClassesOfAFunction() {
        assertThat(check(calling("count", "mask_phone")))
                .containsExactly(Finding.of(
                        Severity.WARNING,
                        Finding.FUNCTION_DIFFERS,
                        "job",
                        "orders",
                        "project",
                        PROJECT.displayName(),
                        "functions",
                        "mask_phone (com.acme.v2.MaskPhone <> com.acme.v1.MaskPhone)"))
                .allMatch(Finding::mustAccept);
    }

    @Test
    void shouldFindNothingWhenTheClassIsTheSameOrTheProjectLacksTheFunction() {
        ofProject.put("mask_phone", "com.acme.v2.MaskPhone");

        assertThat(check(calling("mask_phone", "trim2"))).isEmpty();
        assertThat(asked).as("both at once").isEqualTo(1);
    }

    @Test
    void shouldNotAskTheProjectForFunctionsThatTheSourceDoesNotHave() {
        assertThat(check(calling("count", "sum"))).isEmpty();
        assertThat(asked).isZero();
    }

    @Test
    void shouldGoOnWhenTheKeyMayNotReadFunctions() {
        ofSource = () -> {
            throw Faults.denied(Platform.SOURCE);
        };

        assertThat(check(calling("mask_phone"))).isEmpty();
    }

    @Test
    void shouldNotGoOnWhenTheSourceDoesNotAnswer() {
        ofSource = () -> {
            throw Faults.passing(Platform.SOURCE);
        };

        assertThatThrownBy(() -> check(calling("mask_phone"))).isInstanceOf(PlatformUnavailableException.class);
    }

    @Test
    void shouldNameAllSharedFilesInOneFindingBesideTheOthers() {
        SourceJob job = job(new JobNeeds(
                List.of(),
                List.of("mask_phone"),
                List.of(
                        new SharedFile("a.jar", "oss://b/1/a.jar", "oss://b/2/a.jar (other)"),
                        new SharedFile("c.jar", "oss://b/1/c.jar", "oss://b/2/c.jar (other)"))));

        List<Finding> findings = check(job);

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(
                        Finding.ALREADY_MIGRATED_ELSEWHERE, Finding.RESOURCE_NAME_SHARED, Finding.FUNCTION_DIFFERS);
        assertThat(findings).allMatch(Finding::mustAccept);
        assertThat(findings.get(1).text().parameters())
                .containsEntry("names", "a.jar, c.jar")
                .containsEntry(
                        "addresses",
                        "oss://b/1/a.jar (orders), oss://b/2/a.jar (other); oss://b/1/c.jar (orders), oss://b/2/c.jar (other)");
    }

    private List<Finding> check(SourceJob job) {
        FunctionCheck functions = new FunctionCheck(new Source(), new Target(), TestCalls.runner(), Clock.systemUTC());
        return new AcceptanceCheck(new Adoption(), functions)
                .check("u", PROJECT, List.of(new AdoptionCheck.Wish(job, "orders", null)))
                .getOrDefault("d-1", List.of());
    }

    private static SourceJob calling(String... functions) {
        return job(new JobNeeds(List.of(), List.of(functions), List.of()));
    }

    private static SourceJob job(JobNeeds needs) {
        return new SourceJob(
                        "d-1",
                        "orders",
                        "SQLSCRIPT",
                        TaskType.FLINK_SQL,
                        false,
                        false,
                        JobState.RUNNING,
                        "",
                        false,
                        null)
                .needing(needs);
    }

    private final class Source extends FakeSource {

        Source() {
            super(null, null);
        }

        @Override
        public Call<Map<String, String>> registeredFunctions(SourceLocation location) {
            return TestCalls.asking(ofSource);
        }
    }

    private final class Target extends FakeTarget {

        Target() {
            super(null);
        }

        @Override
        public Call<Map<String, String>> functions(String userId, ProjectRef project, Collection<String> names) {
            asked++;
            Map<String, String> found = new HashMap<>(ofProject);
            found.keySet().retainAll(names);
            return TestCalls.of(found);
        }
    }

    private static final class Adoption extends AdoptionCheck {

        @Override
        public Map<String, List<Finding>> check(String userId, TargetProject project, Collection<Wish> wishes) {
            boolean adopted = wishes.stream()
                    .anyMatch(wish -> !wish.job().needs().sharedFiles().isEmpty());
            Finding elsewhere = Finding.of(Severity.WARNING, Finding.ALREADY_MIGRATED_ELSEWHERE);
            return adopted ? Map.of("d-1", new ArrayList<>(List.of(elsewhere))) : Map.of();
        }
    }
}
