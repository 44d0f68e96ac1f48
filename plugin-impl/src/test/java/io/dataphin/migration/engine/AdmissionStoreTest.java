package io.dataphin.migration.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.database.JpaWorld;
import io.dataphin.migration.database.TestDatabase;
import io.dataphin.migration.flow.Admissions.Group;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowStoreWorld;
import io.dataphin.migration.flow.OpenFlows;
import io.dataphin.migration.flow.Retry;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateStep;
import io.dataphin.migration.record.RecordChange;
import io.dataphin.migration.record.RecordWork;
import io.dataphin.migration.record.StaleRecordException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How flows begin: accepted, admitted, given to the scheduler. */
class AdmissionStoreTest {

    private static final Instant NOW = FlowStoreWorld.BEGIN;
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
        void shouldCountNothingWhileNothingWaits() {
            world.record();

            assertThat(groups()).isEmpty();
        }

        @Test
        void shouldCountWaitingAndActiveFlowsByPersonAndBatch() {
            long mine = world.accept(JpaWorld.LI_NA, 3, null);
            long theirs = world.accept(WANG, 2, null);
            world.admit(FlowKind.MIGRATE, mine, 1);

            assertThat(groups())
                    .containsExactlyInAnyOrder(
                            new Group(FlowKind.MIGRATE, JpaWorld.LI_NA.id(), mine, 2, 1),
                            new Group(FlowKind.MIGRATE, WANG.id(), theirs, 2, 0));
        }

        @Test
        void shouldNotCountAsActiveWhatWaitsForThePlatformOrHasWritten() {
            long batch = world.accept(JpaWorld.LI_NA, 4, null);
            List<FlowId> admitted = world.admit(FlowKind.MIGRATE, batch, 3);
            MigrateState faulty = load(admitted.get(0));
            world.migrations.store(StepOutcome.of(faulty, NOW).retry(Retry.NONE.again(NOW)), NOW);
            MigrateState later = load(admitted.get(1));
            world.migrations.store(StepOutcome.of(later, NOW).due(NOW.plusSeconds(5)), NOW);
            MigrateState written = load(admitted.get(2));
            world.migrations.store(
                    StepOutcome.of(
                            written.at(MigrationStatus.SUBMITTING, Stage.SUBMIT, MigrateStep.LOOK_AT_SUBMIT), NOW),
                    NOW);

            assertThat(groups()).containsExactly(new Group(FlowKind.MIGRATE, JpaWorld.LI_NA.id(), batch, 1, 0));
        }

        @Test
        void shouldAdmitTheFirstRecordsInTheirOrder() {
            long batch = world.accept(JpaWorld.LI_NA, 3, null);
            List<Long> ids = world.recordsOf(batch);

            assertThat(world.admit(FlowKind.MIGRATE, batch, 2))
                    .extracting(FlowId::number)
                    .containsExactly(ids.get(0), ids.get(1));
            assertThat(world.admit(FlowKind.MIGRATE, batch, 2))
                    .extracting(FlowId::number)
                    .containsExactly(ids.get(2));
            assertThat(world.admit(FlowKind.MIGRATE, batch, 2)).isEmpty();
        }

        @Test
        void shouldBeginToReadWhenAdmitted() {
            FlowId id = world.record();

            assertThat(world.told).extracting(MigrationRecord::status).containsExactly(MigrationStatus.MIGRATING);
            assertThat(world.detail(id.number()).events())
                    .extracting(line -> line.code() + " " + line.stage())
                    .containsExactly("ACCEPTED null", "READING READ");
            assertThat(world.changes(id.number())).isEqualTo(2);
        }

        @Test
        void shouldAdmitEachRecordOnceWhenTwoNodesLookAtOnce() {
            long batch = world.accept(JpaWorld.LI_NA, 10, null);

            List<CompletableFuture<List<FlowId>>> nodes = List.of(
                    CompletableFuture.supplyAsync(() -> world.admit(FlowKind.MIGRATE, batch, 10)),
                    CompletableFuture.supplyAsync(() -> world.admit(FlowKind.MIGRATE, batch, 10)));
            List<FlowId> admitted = new ArrayList<>();
            nodes.forEach(node -> admitted.addAll(node.join()));

            assertThat(admitted).hasSize(10).doesNotHaveDuplicates();
        }

        @Test
        void shouldNotCancelWhatWasAdmittedMeanwhileNorAdmitWhatWasCancelled() {
            long batch = world.accept(JpaWorld.LI_NA, 2, null);
            List<Long> ids = world.recordsOf(batch);
            RecordWork first = work(ids.get(0));
            RecordWork second = work(ids.get(1));
            world.admit(FlowKind.MIGRATE, batch, 1);

            assertThatThrownBy(() -> change(first, RecordChange::cancel)).isInstanceOf(StaleRecordException.class);
            change(second, RecordChange::cancel);

            assertThat(world.admit(FlowKind.MIGRATE, batch, 1)).isEmpty();
            assertThat(world.holdsKeys(second.id())).isFalse();
            assertThat(world.detail(second.id()).record().status()).isEqualTo(MigrationStatus.CANCELLED);
            assertThat(world.detail(second.id()).record().finishedAt()).isEqualTo(NOW);
        }

        @Test
        void shouldAdmitAnotherAttemptThatSubmitsAgain() {
            FlowId first = world.record();
            MigrateState submitting =
                    load(first).at(MigrationStatus.SUBMITTING, Stage.SUBMIT, MigrateStep.LOOK_AT_SUBMIT);
            MigrateState stored = world.migrations.store(StepOutcome.of(submitting, NOW), NOW);
            world.migrations.store(StepOutcome.of(stored.failed(new Failure("SUBMIT_TIMEOUT", Map.of())), NOW), NOW);
            change(work(first.number()), RecordChange::submitAgain);
            assertThat(world.migrations.load(new FlowId(FlowKind.MIGRATE, first.number(), 2)))
                    .as("it waits")
                    .isEmpty();

            Group group = groups().get(0);
            List<FlowId> admitted = world.admit(FlowKind.MIGRATE, group.batchId(), 5);

            assertThat(admitted).containsExactly(new FlowId(FlowKind.MIGRATE, first.number(), 2));
            MigrateState again = load(admitted.get(0));
            assertThat(again.status()).isEqualTo(MigrationStatus.SUBMITTING);
            assertThat(again.step()).isEqualTo(MigrateStep.LOOK_AT_SUBMIT);
            assertThat(again.failure()).isNull();
            assertThat(world.holdsKeys(first.number())).isTrue();
            assertThat(world.migrations.load(first)).as("that attempt is over").isEmpty();
        }

        @Test
        void shouldKnowFlowsThatTheSchedulerDoesNot() {
            FlowId waiting = world.waitingRecord();
            FlowId record = world.record();
            FlowId undo = world.undo();
            FlowId publication = world.publication(1);
            FlowId scheduled = world.record();
            world.database.execute(
                    "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                            + " values ('flow', '" + scheduled.text() + "', current_timestamp, false, 1)");
            OpenFlows open = new OpenFlows(world.database.entityManagers(), TestDatabase.SETTINGS);

            assertThat(world.database.in(open::withoutExecution))
                    .contains(record, undo, publication)
                    .doesNotContain(waiting, scheduled)
                    .hasSize(3);
        }

        @Test
        void shouldRefuseABatchWithABusyJob() {
            world.accept(JpaWorld.LI_NA, 1, null);
            JpaWorld second = new JpaWorld(world.database);

            assertThatThrownBy(() -> second.accept(WANG, 1, null)).isInstanceOf(ConflictException.class);
        }

        private List<Group> groups() {
            return world.database.in(() -> world.admissions.groups(NOW));
        }

        private MigrateState load(FlowId id) {
            return world.migrations.load(id).orElseThrow();
        }

        private RecordWork work(long id) {
            return world.database.in(() -> world.records.load(id).orElseThrow());
        }

        private void change(RecordWork work, Consumer<RecordChange> change) {
            world.database.in(() -> {
                world.records.change(work, change);
                return Set.of();
            });
        }
    }
}
