package io.dataphin.migration.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.CandidateQuery.Sort;
import io.dataphin.migration.api.job.CandidateStatus;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.database.TestDatabase;
import io.dataphin.migration.record.RecordQueries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stored list of jobs, on both databases. */
class InventoryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant EARLY = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-20T00:00:00Z");

    @Nested
    class OnH2 extends Database {
        @Override
        TestDatabase open() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgreSql extends Database {
        @Override
        TestDatabase open() {
            return TestDatabase.postgreSql();
        }
    }

    /** The tests; every one has a place of its own. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Database {

        private TestDatabase database;
        private InventoryStore store;
        private InventoryQueries queries;
        private RecordQueries records;
        private int places;
        private SourceLocation place;
        private long inventory;
        private int lastRecord;

        abstract TestDatabase open();

        @BeforeAll
        void start() {
            database = open();
            store = database.inject(new InventoryStore());
            queries = database.inject(new InventoryQueries());
            records = new RecordQueries(database.entityManagers(), null, TestDatabase.SETTINGS);
        }

        @AfterAll
        void stop() {
            database.close();
        }

        @BeforeEach
        void emptyPlace() {
            place = new SourceLocation("VERVERICA", 7, "vvp", "cn-x", "host", "ws", "ns-" + ++places, "ref");
            inventory = use(NOON, false).id();
        }

        @Test
        void shouldListUnsupportedJobsToo() {
            storeFour();

            assertThat(names(CandidateQuery.all())).containsExactly("Orders", "features", "nightly", "payments");
        }

        /** PostgreSQL takes no U+0000: one such name must not stop the list. */
        @Test
        void shouldStoreNamesThatNoDatabaseTakesBesideTheOthers() {
            Map<String, SourceJob> jobs = new TreeMap<>(four());
            jobs.put("5", job("5", "or\0ders\ud83d", TaskType.FLINK_SQL, false));
            jobs.put("6", job("6", "x".repeat(999) + "😀", TaskType.FLINK_SQL, false));

            put(NOON, jobs);

            assertThat(names(CandidateQuery.all())).hasSize(6);
            assertThat(names(keyword("or␀ders�"))).hasSize(1);
        }

        @Test
        void shouldFilterBySupportTypeAndIds() {
            storeFour();

            assertThat(names(query(Set.of(), Set.of(), true))).containsExactly("Orders", "payments");
            assertThat(names(query(Set.of(), Set.of(), false))).containsExactly("features", "nightly");
            assertThat(names(query(Set.of(TaskType.FLINK_SQL), Set.of(), null))).containsExactly("Orders", "nightly");
            assertThat(names(new CandidateQuery(
                            "", Set.of(), Set.of(), null, null, null, Sort.NAME, 20, null, Set.of("2", "4"))))
                    .containsExactly("features", "payments");
        }

        @Test
        void shouldFilterByKeywordInNameOrIdWhateverTheCase() {
            storeFour();

            assertThat(names(keyword("ORD"))).containsExactly("Orders");
            assertThat(names(keyword("4"))).containsExactly("features");
            assertThat(names(keyword("%"))).isEmpty();
            assertThat(names(keyword("_"))).isEmpty();
        }

        @Test
        void shouldFilterByTheNewestRecordOfThePlace() {
            storeFour();
            record("1", "SUCCEEDED", EARLY);
            record("2", "SUCCEEDED", EARLY);
            record("2", "FAILED", LATE);
            SourceLocation mine = place;
            place = new SourceLocation("VERVERICA", 7, "vvp", "cn-x", "host", "ws", "elsewhere", "ref");
            record("3", "FAILED", LATE);
            place = mine;

            assertThat(names(query(Set.of(), Set.of(CandidateStatus.FAILED), null)))
                    .containsExactly("payments");
            assertThat(names(query(Set.of(), Set.of(CandidateStatus.NEVER), null)))
                    .as("a record of another place is of another job")
                    .containsExactly("features", "nightly");
            assertThat(names(query(Set.of(), Set.of(CandidateStatus.NEVER, CandidateStatus.SUCCEEDED), null)))
                    .containsExactly("Orders", "features", "nightly");
            assertThat(names(new CandidateQuery("", Set.of(), Set.of(), null, EARLY, LATE, Sort.NAME, 20, null)))
                    .as("from is included, to is not")
                    .containsExactly("Orders");
        }

        @ParameterizedTest
        @EnumSource(Sort.class)
        void shouldPageThroughAllJobsWithoutRepeatingOne(Sort sort) {
            Map<String, SourceJob> jobs = new TreeMap<>();
            IntStream.range(0, 23)
                    .forEach(i -> jobs.put("id" + i, job("id" + i, "name" + i % 5, TaskType.FLINK_SQL, false)));
            put(NOON, jobs);
            IntStream.range(0, 9).forEach(i -> record("id" + i, "SUCCEEDED", EARLY.plusSeconds(i % 3)));

            List<StoredJob> found = new ArrayList<>();
            CandidateQuery query = new CandidateQuery("", Set.of(), Set.of(), null, null, null, sort, 4, null);
            Slice<StoredJob> page = page(query);
            while (page.nextCursor() != null) {
                found.addAll(page.items());
                assertThat(page.total()).isEqualTo(23);
                page = page(query.at(page.nextCursor()));
            }
            found.addAll(page.items());

            assertThat(found)
                    .extracting(row -> row.job().deploymentId())
                    .hasSize(23)
                    .doesNotHaveDuplicates();
            if (sort == Sort.LAST_MIGRATED_DESC) {
                assertThat(found.subList(0, 3))
                        .as("the newest first")
                        .extracting(row -> row.job().deploymentId())
                        .containsExactly("id2", "id5", "id8");
            }
        }

        @Test
        void shouldRefuseCursorOfAnotherFilter() {
            storeFour();
            CandidateQuery two = new CandidateQuery("", Set.of(), Set.of(), null, null, null, Sort.NAME, 2, null);
            String cursor = page(two).nextCursor();
            CandidateQuery other = new CandidateQuery("x", Set.of(), Set.of(), null, null, null, Sort.NAME, 2, cursor);

            assertThat(page(two.at(cursor)).items()).hasSize(2);
            assertThatThrownBy(() -> page(other)).isInstanceOf(InvalidRequestException.class);
        }

        @Test
        void shouldKeepJobsAsTheSourceTellsThem() {
            SourceJob job = new SourceJob(
                    "1",
                    "订单 实时",
                    "JAR",
                    TaskType.FLINK_DATASTREAM,
                    false,
                    true,
                    JobState.TRANSITIONING,
                    "vvr-8.0.9-flink-1.17",
                    true,
                    NOON);

            put(NOON, Map.of("1", job));

            assertThat(jobs()).containsOnlyKeys("1");
            assertThat(jobs().get("1").job()).isEqualTo(job);
            assertThat(jobs().get("1").proposedName()).isEqualTo("t_1");
        }

        @Test
        void shouldMarkJobsThatAreGoneAndTakeThemBack() {
            storeFour();
            Map<String, SourceJob> less = four();
            less.remove("1");

            put(NOON.plusSeconds(60), less);

            assertThat(jobs()).doesNotContainKey("1");
            assertThat(stored("1").goneAt()).isEqualTo(NOON.plusSeconds(60));
            put(NOON.plusSeconds(120), less);
            assertThat(stored("1").goneAt()).as("since it was missed first").isEqualTo(NOON.plusSeconds(60));
            put(NOON.plusSeconds(180), four());
            assertThat(stored("1").goneAt()).isNull();
        }

        @Test
        void shouldForgetGoneJobsAfterADayAndThoseWithRecordsAfterAMonth() {
            storeFour();
            record("1", "SUCCEEDED", EARLY);
            put(NOON.plusSeconds(60), new TreeMap<>());

            put(NOON.plus(Duration.ofDays(2)), new TreeMap<>());
            assertThat(names(CandidateQuery.all())).containsExactly("Orders");

            put(NOON.plus(Duration.ofDays(32)), new TreeMap<>());
            assertThat(names(CandidateQuery.all())).isEmpty();
        }

        @Test
        void shouldNotLetAnOlderListReplaceANewerOne() {
            storeFour();

            put(NOON.minusSeconds(5), new TreeMap<>());

            assertThat(jobs()).hasSize(4);
            assertThat(head().refreshedAt()).isEqualTo(NOON);
        }

        @Test
        void shouldKeepTheListAndTheReasonWhenTheSourceIsAway() {
            storeFour();

            database.in(store, () -> {
                store.failed(inventory, NOON.plusSeconds(30), Message.of("SOURCE_UNAVAILABLE", "platform", "SOURCE"));
                return null;
            });

            assertThat(head().refreshedAt()).isEqualTo(NOON);
            assertThat(head().attemptedAt()).isEqualTo(NOON.plusSeconds(30));
            assertThat(head().failure()).isEqualTo(Message.of("SOURCE_UNAVAILABLE", "platform", "SOURCE"));
            assertThat(jobs()).hasSize(4);
            put(NOON.plusSeconds(60), four());
            assertThat(head().failure()).isNull();
        }

        @Test
        void shouldNoteWhoLooksAndWhetherAFreshListIsWanted() {
            use(NOON.plusSeconds(90), true);

            assertThat(head().usedAt()).as("exact to a minute").isEqualTo(NOON.plusSeconds(60));
            assertThat(head().wantedAt()).isEqualTo(NOON.plusSeconds(90));
            assertThat(database.in(store, () -> store.usedSince(NOON.plusSeconds(60))))
                    .extracting(InventoryHead::location)
                    .contains(place);
            assertThat(database.in(store, () -> store.usedSince(NOON.plusSeconds(61))))
                    .isEmpty();
        }

        @Test
        void shouldFindNewestRecordsAndFormerNamesOfTheAskedJobsOnly() {
            record("1", "SUCCEEDED", EARLY);
            record("1", "FAILED", LATE);
            record("2", "SUCCEEDED", EARLY);

            assertThat(database.in(records, () -> records.lastRecords(place, Set.of("1", "9"))))
                    .containsOnlyKeys("1")
                    .hasEntrySatisfying(
                            "1", last -> assertThat(last.createdAt()).isEqualTo(LATE));
            assertThat(database.in(records, () -> records.formerNames(5, Set.of("2"))))
                    .containsExactly(Map.entry("2", "name_" + lastRecord));
        }

        private void storeFour() {
            put(NOON, four());
        }

        private static Map<String, SourceJob> four() {
            Map<String, SourceJob> jobs = new TreeMap<>();
            jobs.put("1", job("1", "Orders", TaskType.FLINK_SQL, false));
            jobs.put("2", job("2", "payments", TaskType.FLINK_DATASTREAM, false));
            jobs.put("3", job("3", "nightly", TaskType.FLINK_SQL, true));
            jobs.put("4", job("4", "features", null, false));
            return jobs;
        }

        private static SourceJob job(String id, String name, TaskType type, boolean batch) {
            return new SourceJob(id, name, "SQLSCRIPT", type, batch, false, JobState.RUNNING, "", false, NOON);
        }

        private InventoryHead use(Instant at, boolean wanted) {
            return database.in(store, () -> store.use(place, at, wanted));
        }

        private InventoryHead head() {
            return database.in(store, () -> store.head(place)).orElseThrow();
        }

        private void put(Instant at, Map<String, SourceJob> jobs) {
            Map<String, String> proposals = new TreeMap<>();
            jobs.keySet().forEach(id -> proposals.put(id, "t_" + id));
            database.in(store, () -> {
                store.store(inventory, at, jobs, proposals);
                return null;
            });
        }

        private Map<String, StoredJob> jobs() {
            return database.in(store, () -> store.jobs(inventory));
        }

        private StoredJob stored(String id) {
            return page(CandidateQuery.all()).items().stream()
                    .filter(row -> row.job().deploymentId().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        private Slice<StoredJob> page(CandidateQuery query) {
            return database.in(queries, () -> queries.page(head(), query));
        }

        private List<String> names(CandidateQuery query) {
            Slice<StoredJob> page = page(query);
            assertThat(page.total()).isEqualTo(page.items().size());
            return page.items().stream().map(row -> row.job().name()).toList();
        }

        private static CandidateQuery keyword(String keyword) {
            return new CandidateQuery(keyword, Set.of(), Set.of(), null, null, null, Sort.NAME, 20, null);
        }

        private static CandidateQuery query(Set<TaskType> types, Set<CandidateStatus> statuses, Boolean supported) {
            return new CandidateQuery("", types, statuses, supported, null, null, Sort.NAME, 20, null);
        }

        private void record(String deploymentId, String status, Instant createdAt) {
            int id = ++lastRecord;
            database.execute("""
                    insert into migration_batch values (%d, 1, 5, 'PROD', 'p', 'SKIP', 'VERVERICA', 7, 'c', 'r', 'e', '%s', '%s',
                        'x', '%s', 'u', 'u', null, false)""".formatted(id, place.workspace(), place.namespace(), createdAt));
            database.execute("""
                    insert into migration_record (id, tenant_id, batch_id, position_in_batch, deployment_id, object_name,
                        target_name, file_format, project_id, env, project_name, same_name_policy, accepted_findings, status,
                        step, publication_status, migrator_id, migrator_name, created_at, attempt, migration_key, retry_count,
                        version, file_id)
                    values (%1$d, 1, %1$d, 0, '%2$s', 'o', 'name_%1$d', 'FLINK_SQL', 5, 'PROD', 'p', 'SKIP', '', '%3$s', 'READ',
                        'NOT_PUBLISHED', 'u', 'u', '%4$s', 1, 'k%1$d', 0, 0, 'f')""".formatted(id, deploymentId, status, createdAt));
        }
    }
}
