package io.dataphin.migration.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.JobNeeds.SharedFile;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.ListedJob;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.platform.quota.TestCalls;
import io.dataphin.migration.platform.ververica.DeploymentMapper;
import io.dataphin.migration.preflight.DefinitionFindings;
import io.dataphin.migration.preflight.JobAnalyses;
import io.dataphin.migration.runtime.cache.HandClock;
import io.dataphin.migration.translation.JobTranslator;
import io.dataphin.migration.translation.TargetNames;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When the source is asked for its list, and when the stored one does. */
class SourceInventoryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final SourceLocation PLACE =
            new SourceLocation("VERVERICA", 7, "vvp", "cn-x", "host", "ws", "ns", "ref");

    private static final SourceJob ORDERS =
            new SourceJob("1", "orders", "JAR", TaskType.FLINK_SQL, false, false, JobState.RUNNING, "", false, NOON);

    private final HandClock clock = new HandClock(NOON);
    private final OneHead store = new OneHead();
    private final JobAnalyses analyses = new JobAnalyses(Runnable::run);
    private final Map<String, JobDefinition> definitions = new HashMap<>();
    private final SourceInventory inventory = new SourceInventory(
            source(),
            TestCalls.runner(),
            store,
            new TargetNames(),
            analyses,
            new DefinitionFindings(new JobTranslator()),
            clock);
    private int asked;
    private boolean away;
    private List<SourceJob> listed = List.of(ORDERS);

    @Test
    void shouldAskTheSourceForTheFirstLookOnly() {
        assertThat(inventory.look(PLACE).refreshedAt()).isEqualTo(NOON);
        clock.pass(Duration.ofHours(5));
        inventory.look(PLACE);

        assertThat(asked).isEqualTo(1);
        assertThat(store.proposals).containsExactly(Map.entry("1", "orders"));
    }

    @Test
    void shouldReadTheListInTheBackgroundOnceSomebodyLooksAtAnOldOne() {
        inventory.look(PLACE);
        clock.pass(Duration.ofSeconds(50));
        inventory.look(PLACE);
        inventory.refreshDue();
        assertThat(asked).as("fresh enough").isEqualTo(1);

        clock.pass(Duration.ofSeconds(20));
        assertThat(inventory.wanted(inventory.look(PLACE))).isTrue();
        inventory.refreshDue();

        assertThat(asked).isEqualTo(2);
        assertThat(inventory.wanted(inventory.look(PLACE))).isFalse();
        inventory.refreshDue();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void shouldKeepListsFreshThatWereLookedAtLatelyAndNoOthers() {
        inventory.look(PLACE);
        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofMinutes(11));
            inventory.refreshDue();
        }

        assertThat(asked).as("once, and then every ten minutes of two hours").isBetween(10, 12);
    }

    @Test
    void shouldLeaveASourceAloneForAWhileThatDoesNotAnswer() {
        inventory.look(PLACE);
        clock.pass(Duration.ofMinutes(2));
        inventory.look(PLACE);
        away = true;
        inventory.refreshDue();
        clock.pass(Duration.ofSeconds(5));
        inventory.look(PLACE);

        inventory.refreshDue();

        assertThat(asked).isEqualTo(2);
        assertThat(store.head.failure().code()).isEqualTo("SOURCE_UNAVAILABLE");
        assertThat(store.head.refreshedAt()).as("the list stays").isEqualTo(NOON);
        clock.pass(Duration.ofSeconds(30));
        away = false;
        inventory.refreshDue();
        assertThat(store.head.failure()).isNull();
    }

    @Test
    void shouldNotReadBesideTheFirstVisitor() {
        inventory.use(PLACE);

        inventory.refreshDue();

        assertThat(asked).isZero();
    }

    @Test
    void shouldNotTakeAListOlderThanHalfAMinuteForAStart() {
        inventory.jobs(PLACE);
        clock.pass(Duration.ofSeconds(29));
        inventory.jobs(PLACE);
        assertThat(asked).isEqualTo(1);

        clock.pass(Duration.ofSeconds(2));
        away = true;

        assertThatThrownBy(() -> inventory.jobs(PLACE)).isInstanceOf(PlatformUnavailableException.class);
    }

    /** Over the whole list, and the same for whoever looks and for whoever starts. */
    @Test
    void shouldCompareTheFilesOfAllJobsWhenTheListIsRead() {
        JobNeeds one = new JobNeeds(List.of("oss://b/1/a.jar"), List.of(), List.of());
        JobNeeds two = new JobNeeds(List.of("oss://b/2/a.jar"), List.of(), List.of());
        SourceJob other = new SourceJob(
                "2", "other", "JAR", TaskType.FLINK_DATASTREAM, false, false, JobState.RUNNING, "", false, NOON);
        listed = List.of(ORDERS.needing(one), other.needing(two));

        inventory.look(PLACE);

        assertThat(store.jobs.get("1").needs().sharedFiles())
                .containsExactly(new SharedFile("a.jar", "oss://b/1/a.jar", "oss://b/2/a.jar (other)"));
        assertThat(inventory.jobs(PLACE)).isEqualTo(store.jobs);
    }

    /** What is known of a job beside the list's own words comes from its definition, which is not kept. */
    @Test
    void shouldTellOfEachJobWhichScriptItHasAndWhatItsDefinitionTells() throws IOException {
        definitions.put("1", DeploymentMapper.definition(new ObjectMapper().readTree("""
                        {"deploymentId": "1", "name": "orders", "labels": {"team": "risk"},
                         "artifact": {"kind": "SQLSCRIPT", "sqlArtifact": {"sqlScript": "SELECT 1"}}}""")));

        SourceJob job = inventory.jobs(PLACE).get("1");

        assertThat(job.findings()).extracting(Finding::code).contains("LABELS_NOT_CARRIED");
        assertThat(analyses.of(job).statements()).hasSize(1);
    }

    @Test
    void shouldReadTheListForItsScriptsWhenAnotherServerReadIt() {
        SourceJob stored = ORDERS.defined("hash-of-another-server", List.of());

        inventory.analyse(PLACE, List.of(stored));
        inventory.analyse(PLACE, List.of(stored));
        inventory.analyse(PLACE, List.of(ORDERS));

        assertThat(asked).as("once a minute, and for jobs with a script only").isEqualTo(1);
    }

    private SourcePlatform source() {
        return (SourcePlatform) Proxy.newProxyInstance(
                SourcePlatform.class.getClassLoader(),
                new Class<?>[] {SourcePlatform.class},
                (self, method, values) -> {
                    if (method.getName().equals("credentialProblem")) {
                        return Optional.empty();
                    }
                    asked++;
                    return away
                            ? TestCalls.asking(SourceInventoryTest::noAnswer)
                            : TestCalls.page(listed.stream()
                                    .map(job -> new ListedJob(job, definitions.get(job.deploymentId())))
                                    .toList());
                });
    }

    private static Object noAnswer() {
        throw new PlatformUnavailableException(
                Platform.SOURCE, new PlatformAnswer("ListDeployments", 503, "", "", ""), Duration.ZERO, null);
    }

    /** The head of the one place, as the database keeps it. */
    private static final class OneHead extends InventoryStore {

        private InventoryHead head;
        private Map<String, String> proposals;
        private Map<String, SourceJob> jobs;

        @Override
        public Optional<InventoryHead> head(SourceLocation location) {
            return Optional.ofNullable(head);
        }

        @Override
        public InventoryHead use(SourceLocation location, Instant now, boolean wanted) {
            InventoryHead old = head == null ? new InventoryHead(1, location, now, null, null, null, null) : head;
            head = new InventoryHead(
                    1,
                    location,
                    now.truncatedTo(ChronoUnit.MINUTES),
                    wanted ? now : old.wantedAt(),
                    old.refreshedAt(),
                    old.attemptedAt(),
                    old.failure());
            return head;
        }

        @Override
        public List<InventoryHead> usedSince(Instant since) {
            return head == null || head.usedAt().isBefore(since) ? List.of() : List.of(head);
        }

        @Override
        public void store(long id, Instant listedAt, Map<String, SourceJob> jobs, Map<String, String> names) {
            proposals = names;
            this.jobs = jobs;
            head = new InventoryHead(1, head.location(), head.usedAt(), head.wantedAt(), listedAt, listedAt, null);
        }

        @Override
        public void failed(long id, Instant askedAt, Message failure) {
            head = new InventoryHead(
                    1, head.location(), head.usedAt(), head.wantedAt(), head.refreshedAt(), askedAt, failure);
        }
    }
}
