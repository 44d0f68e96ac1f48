package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.BatchProgress;
import io.dataphin.migration.api.migration.BatchQuery;
import io.dataphin.migration.api.migration.BatchSummary;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Overview;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordQuery.Need;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.database.JpaWorld;
import io.dataphin.migration.database.TestDatabase;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowStoreWorld;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.migrate.MigrateState;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BatchQueriesTest {

    private static final UserRef WANG = new UserRef("30012012", "wang.fang");

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

    /** The tests; each has an empty database. */
    abstract static class Database {

        private JpaWorld world;

        abstract TestDatabase open();

        @BeforeEach
        void start() {
            world = new JpaWorld(open());
        }

        @AfterEach
        void stop() {
            world.close();
        }

        @Test
        void shouldListTheNewestFirstAndGoOnAfterTheLastOne() {
            long first = world.accept(JpaWorld.LI_NA, 1, null);
            long second = world.accept(WANG, 2, null);
            long third = world.accept(JpaWorld.LI_NA, 3, null);

            Slice<BatchSummary> page = page(query(Set.of(), 2, null));
            Slice<BatchSummary> rest = page(query(Set.of(), 2, page.nextCursor()));

            assertThat(page.items()).extracting(BatchSummary::id).containsExactly(third, second);
            assertThat(page.total()).isEqualTo(3);
            assertThat(rest.items()).extracting(BatchSummary::id).containsExactly(first);
            assertThat(rest.nextCursor()).isNull();
            assertThat(page(query(Set.of(WANG.id()), 20, null)).items())
                    .extracting(BatchSummary::id)
                    .containsExactly(second);
        }

        @Test
        void shouldHideBatchesOfProjectsThatTheCallerDoesNotSee() {
            long batch = world.accept(JpaWorld.LI_NA, 1, null);

            assertThat(world.database
                            .in(() -> world.batchQueries.page(BatchQuery.all(), Set.of()))
                            .items())
                    .isEmpty();
            assertThat(world.database.in(() -> world.batchQueries.find(batch, Set.of(4711L))))
                    .isEmpty();
        }

        @Test
        void shouldTellProgressAndExpectedEndInListAndBatchAlike() {
            long batch = world.accept(JpaWorld.LI_NA, 8, null);
            world.admit(FlowKind.MIGRATE, batch, 4).forEach(id -> fail(id, "RESOURCE_MISSING", "a.jar"));

            BatchSummary summary = page(BatchQuery.all()).items().get(0);
            MigrationBatch whole = batch(batch);

            assertThat(summary.counts())
                    .containsEntry(MigrationStatus.FAILED, 4L)
                    .containsEntry(MigrationStatus.WAITING, 4L);
            assertThat(summary.progress()).isEqualTo(new BatchProgress(4, 8)).isEqualTo(whole.progress());
            assertThat(summary.progress().percent()).isEqualTo(50);
            assertThat(summary.estimatedEnd()).isNotNull().isEqualTo(whole.estimatedEnd());
        }

        @Test
        void shouldGroupFailuresByCauseOfABatchAndOfAFilter() {
            long batch = world.accept(JpaWorld.LI_NA, 4, null);
            List<FlowId> flows = world.admit(FlowKind.MIGRATE, batch, 3);
            fail(flows.get(0), "RESOURCE_MISSING", "a.jar");
            fail(flows.get(1), "RESOURCE_MISSING", "a.jar, b.jar");
            fail(flows.get(2), "TASK_GONE", "");

            List<FailureCause> causes = causes(RecordQuery.all());

            assertThat(causes).isEqualTo(batch(batch).causes());
            assertThat(causes).extracting(FailureCause::code).containsExactly("RESOURCE_MISSING", "TASK_GONE");
            assertThat(causes.get(0).subjects())
                    .containsExactly(new FailureCause.Subject("a.jar", 2), new FailureCause.Subject("b.jar", 1));
        }

        @Test
        void shouldTellThatAnotherRecordWorksOnTheJobOrTheTaskR13() {
            long batch = world.accept(JpaWorld.LI_NA, 2, null);
            fail(world.admit(FlowKind.MIGRATE, batch, 1).get(0), "RESOURCE_MISSING", "a.jar");
            List<Long> ids = world.recordsOf(batch);
            assertThat(states(ids)).noneMatch(state -> state.jobHeld() || state.nameHeld());

            world.database.execute(
                    "update migration_record set (busy_key, target_key) = (select 'ws/ns/' || deployment_id,"
                            + " '5/' || target_name from migration_record where id = " + ids.get(0) + ") where id = "
                            + ids.get(1));

            assertThat(states(ids)).extracting(RecordState::jobHeld).containsExactly(true, false);
            assertThat(states(ids)).extracting(RecordState::nameHeld).containsExactly(true, false);
        }

        private List<RecordState> states(List<Long> ids) {
            return List.copyOf(world.database
                    .in(() -> world.states.of(ids, Set.of(JpaWorld.PROJECT)))
                    .values());
        }

        @Test
        void shouldTellWhatRunsWhatFailedAndWhatWaitsForAPerson() {
            long ended = world.accept(JpaWorld.LI_NA, 1, null);
            fail(world.admit(FlowKind.MIGRATE, ended, 1).get(0), "RESOURCE_MISSING", "a.jar");
            long running = world.accept(JpaWorld.LI_NA, 2, null);

            Overview overview = overview(Set.of(JpaWorld.PROJECT));

            assertThat(overview.running()).extracting(BatchSummary::id).containsExactly(running);
            assertThat(overview.failed()).extracting(FailureCause::code).containsExactly("RESOURCE_MISSING");
            assertThat(overview.needs()).containsEntry(Need.REMEDY, 1L).containsEntry(Need.PUBLISH, 0L);
            assertThat(overview.migrators()).containsExactly(JpaWorld.LI_NA);
            assertThat(overview.days()).hasSize(14);
            assertThat(overview.days().get(13).counts())
                    .containsEntry(MigrationStatus.FAILED, 1L)
                    .containsEntry(MigrationStatus.WAITING, 2L);
        }

        @Test
        void shouldTellNothingOfProjectsThatTheCallerDoesNotSee() {
            world.accept(JpaWorld.LI_NA, 1, null);

            Overview overview = overview(Set.of(4711L));

            assertThat(overview.running()).isEmpty();
            assertThat(overview.failed()).isEmpty();
            assertThat(overview.needs().values()).containsOnly(0L);
            assertThat(overview.days())
                    .allSatisfy(day -> assertThat(day.counts().values()).containsOnly(0L));
        }

        /** A record waits for a publication until it is published, undone or overwritten by a newer one. */
        @Test
        void shouldFindWhatWaitsForAPublication() {
            long first = world.succeeded();
            long second = world.succeeded();
            assertThat(waiting(Need.PUBLISH)).containsExactlyInAnyOrder(first, second);

            world.database.execute("update migration_record set publication_status = 'PUBLISHED' where id = " + first);
            assertThat(waiting(Need.PUBLISH)).containsExactly(second);

            world.database.execute("update migration_record set undone_at = created_at where id = " + second);
            assertThat(waiting(Need.PUBLISH)).isEmpty();
        }

        @Test
        void shouldNotAskForARemedyOfAJobThatWasMigratedSince() {
            long batch = world.accept(JpaWorld.LI_NA, 2, null);
            world.admit(FlowKind.MIGRATE, batch, 2).forEach(id -> fail(id, "RESOURCE_MISSING", "a.jar"));
            List<Long> ids = world.recordsOf(batch);

            world.database.execute("update migration_record set deployment_id = 'd-same' where batch_id = " + batch);

            assertThat(waiting(Need.REMEDY)).containsExactly(ids.get(1));
        }

        private List<Long> waiting(Need need) {
            RecordQuery query = RecordQuery.all().ofNeed(need);
            return world.database.in(() -> world.queries.page(query, Set.of(JpaWorld.PROJECT))).items().stream()
                    .map(MigrationRecord::id)
                    .toList();
        }

        private Overview overview(Set<Long> projects) {
            Overviews overviews =
                    new Overviews(world.queries, world.batchQueries, Clock.fixed(FlowStoreWorld.BEGIN, ZoneOffset.UTC));
            return world.database.in(() -> overviews.of(projects, ZoneOffset.UTC));
        }

        private void fail(FlowId id, String code, String missing) {
            MigrateState state = world.migrations.load(id).orElseThrow();
            Failure failure = new Failure(code, Map.of("job", "job " + id.number(), "missing", missing));
            world.migrations.store(StepOutcome.of(state.failed(failure), JpaWorld.BEGIN), JpaWorld.BEGIN);
        }

        private MigrationBatch batch(long id) {
            return world.database
                    .in(() -> world.batchQueries.find(id, Set.of(JpaWorld.PROJECT)))
                    .orElseThrow();
        }

        private List<FailureCause> causes(RecordQuery query) {
            return world.database.in(() -> world.queries.causes(query, Set.of(JpaWorld.PROJECT)));
        }

        private Slice<BatchSummary> page(BatchQuery query) {
            return world.database.in(() -> world.batchQueries.page(query, Set.of(JpaWorld.PROJECT)));
        }

        private static BatchQuery query(Set<String> migrators, int limit, String cursor) {
            return new BatchQuery(Set.of(), migrators, null, null, limit, cursor);
        }
    }
}
