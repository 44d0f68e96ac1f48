package io.dataphin.migration.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.JobNeeds.SharedFile;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.RegisteredFunction;
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
import io.dataphin.migration.translation.TextHash;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
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
    private RuntimeException refusalOfProject;
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
                        "mask_phone (com.acme.v2.MaskPhone <> com.acme.v1.MaskPhone)",
                        Finding.KEY,
                        TextHash.of("mask_phone (com.acme.v2.MaskPhone <> com.acme.v1.MaskPhone)")))
                .allMatch(Finding::mustAccept);
    }

    @Test
    void shouldBeAnotherFindingWhenAClassChanges() {
        Finding before = check(calling("mask_phone")).get(0);
        assertThat(check(calling("mask_phone")).get(0).sameAs(before)).isTrue();

        ofProject.put("mask_phone", "com.acme.v3.MaskPhone");

        assertThat(check(calling("mask_phone")).get(0).sameAs(before)).isFalse();
    }

    @Test
    void shouldBeTheSameFindingWhenOnlyOtherJobsChange() {
        Finding before = check(sharing("oss://b/2/a.jar (other), +25", "k1")).get(1);

        assertThat(check(sharing("oss://b/0/a.jar (new), +26", "k1")).get(1).sameAs(before))
                .isTrue();
        assertThat(check(sharing("oss://b/2/a.jar (other), +25", "k2")).get(1).sameAs(before))
                .isFalse();
    }

    @Test
    void shouldSayHowManyMoreFilesAreShared() {
        JobNeeds needs = new JobNeeds(
                List.of(),
                List.of(),
                List.of(new SharedFile("a.jar", "oss://b/1/a.jar", "oss://b/2/a.jar (x)")),
                4,
                "k",
                List.of(),
                List.of());

        assertThat(check(job(needs)).get(1).text().parameters())
                .containsEntry("names", "a.jar, +4")
                .containsEntry("addresses", "oss://b/1/a.jar (orders), oss://b/2/a.jar (x); +4");
    }

    private static SourceJob sharing(String others, String key) {
        return job(new JobNeeds(
                List.of(),
                List.of(),
                List.of(new SharedFile("a.jar", "oss://b/1/a.jar", others)),
                0,
                key,
                List.of(),
                List.of()));
    }

    @Test
    void shouldAskTheProjectInTheSpellingOfTheSource() {
        ofSource = () -> Map.of("maskPhone", "com.acme.v2.MaskPhone");
        ofProject.clear();
        ofProject.put("maskPhone", "com.acme.v1.MaskPhone");

        assertThat(check(calling("maskphone"))).hasSize(1);
        assertThat(asked).isEqualTo(1);
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
    void shouldNotStartWhenTheSourceDoesNotAnswer() {
        ofSource = () -> {
            throw Faults.passing(Platform.SOURCE);
        };

        assertThatThrownBy(() -> check(calling("mask_phone"))).isInstanceOf(PlatformUnavailableException.class);
        assertThat(look(calling("mask_phone"))).as("a page is shown").isEmpty();
    }

    @Test
    void shouldNotStartWhenTheTargetDoesNotAnswer() {
        refusalOfProject = Faults.passing(Platform.TARGET);

        assertThatThrownBy(() -> check(calling("mask_phone"))).isInstanceOf(PlatformUnavailableException.class);
        assertThat(look(calling("mask_phone"))).as("a page is shown").isEmpty();
    }

    @Test
    void shouldNotLetPagesWaitAgainForAPlatformThatDidNotAnswer() {
        AcceptanceCheck pages = acceptance();
        List<AdoptionCheck.Wish> wishes = List.of(new AdoptionCheck.Wish(calling("mask_phone"), "orders", null));
        refusalOfProject = Faults.passing(Platform.TARGET);
        assertThat(pages.look("u", PROJECT, wishes)).isEmpty();

        refusalOfProject = null;

        assertThat(pages.look("u", PROJECT, wishes)).as("not asked again yet").isEmpty();
        assertThat(pages.check("u", PROJECT, wishes)).as("a start asks").isNotEmpty();
    }

    @Test
    void shouldGoOnWhenThePersonMayNotReadFunctionsOfTheProject() {
        refusalOfProject = Faults.denied(Platform.TARGET);

        assertThat(check(calling("mask_phone"))).isEmpty();
    }

    @Test
    void shouldCompareOnAPageWhenBothAnswer() {
        assertThat(look(calling("mask_phone"))).extracting(Finding::code).containsExactly(Finding.FUNCTION_DIFFERS);
    }

    @Test
    void shouldNotAskAboutATaskThatIsNotWritten() {
        SourceJob job = job(new JobNeeds(
                List.of(), List.of("mask_phone"), List.of(new SharedFile("a.jar", "oss://b/1/a.jar", "x"))));

        assertThat(acceptance().check("u", PROJECT, List.of(new AdoptionCheck.Wish(job, "orders", null, false))))
                .extractingByKey("d-1")
                .asInstanceOf(InstanceOfAssertFactories.list(Finding.class))
                .extracting(Finding::code)
                .containsExactly(Finding.ALREADY_MIGRATED_ELSEWHERE);
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

    private AcceptanceCheck acceptance() {
        FunctionCheck functions = new FunctionCheck(
                new FunctionClasses(new Source(), new Target(), TestCalls.runner(), Clock.systemUTC()),
                Clock.systemUTC());
        return new AcceptanceCheck(new Adoption(), functions, new NoFiles());
    }

    /** No file of the project differs. */
    private static final class NoFiles extends StoredFileCheck {

        @Override
        public Map<String, Finding> check(String userId, TargetProject project, Collection<SourceJob> jobs) {
            return Map.of();
        }
    }

    private List<Finding> look(SourceJob job) {
        return acceptance()
                .look("u", PROJECT, List.of(new AdoptionCheck.Wish(job, "orders", null)))
                .getOrDefault("d-1", List.of());
    }

    private List<Finding> check(SourceJob job) {
        return acceptance()
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
        public Call<List<RegisteredFunction>> registeredFunctions(SourceLocation location) {
            return TestCalls.asking(() -> ofSource.get().entrySet().stream()
                    .map(one -> new RegisteredFunction(one.getKey(), one.getValue(), List.of()))
                    .toList());
        }
    }

    private final class Target extends FakeTarget {

        Target() {
            super(null);
        }

        @Override
        public Call<Map<String, String>> functions(String userId, ProjectRef project, Collection<String> names) {
            asked++;
            if (refusalOfProject != null) {
                return TestCalls.asking(() -> {
                    throw refusalOfProject;
                });
            }
            Map<String, String> found = new HashMap<>(ofProject);
            found.keySet().retainAll(names);
            return TestCalls.of(found.entrySet().stream()
                    .collect(Collectors.toMap(one -> one.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue)));
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
