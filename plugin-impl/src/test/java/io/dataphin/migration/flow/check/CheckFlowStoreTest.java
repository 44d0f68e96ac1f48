package io.dataphin.migration.flow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.Drift.Side;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordQuery.Need;
import io.dataphin.migration.database.JpaWorld;
import io.dataphin.migration.database.TestDatabase;
import io.dataphin.migration.flow.Admissions.Group;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.FlowStoreWorld;
import io.dataphin.migration.flow.RecordEffect.Drifted;
import io.dataphin.migration.flow.StaleFlowException;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Checks in the databases: as flows, behind other work, and what they leave in the records. */
class CheckFlowStoreTest {

    @Nested
    class OnH2 extends Database {
        OnH2() {
            super(TestDatabase.h2());
        }
    }

    @Nested
    class OnPostgreSql extends Database {
        OnPostgreSql() {
            super(TestDatabase.postgreSql());
        }
    }

    abstract static class Database {

        private static final Instant NOW = FlowStoreWorld.BEGIN.plusSeconds(10);

        private final JpaWorld world;
        private final FlowStore<CheckState> store;

        Database(TestDatabase database) {
            world = new JpaWorld(database);
            store = world.checks();
        }

        @AfterEach
        void stop() {
            world.close();
        }

        @Test
        void shouldLoadACheckAsItWasAskedForAndKeepWhatItFinds() {
            long record = world.succeeded();
            FlowId id = begun(record);

            CheckState asked = load(id);
            assertThat(asked.step()).isEqualTo(CheckStep.READ_SOURCE);
            assertThat(asked.order().by()).isEqualTo(JpaWorld.LI_NA);
            assertThat(asked.order().fileId()).isEqualTo(String.valueOf(record));
            assertThat(asked.order().version()).isEqualTo(2);
            assertThat(asked.order().draft().code()).isEqualTo("select 1");
            CheckState half =
                    store.store(StepOutcome.of(asked.source(Side.CHANGED).at(CheckStep.READ_TARGET), NOW), NOW);
            assertThat(load(id)).isEqualTo(half);
            assertThatThrownBy(() -> store.store(StepOutcome.of(asked, NOW), NOW))
                    .isInstanceOf(StaleFlowException.class);

            int changes = world.changes(record);
            end(half, new Drift(Side.CHANGED, Side.SAME, NOW));

            assertThat(store.load(id)).isEmpty();
            MigrationRecord now = world.detail(record).record();
            assertThat(now.drift()).isEqualTo(new Drift(Side.CHANGED, Side.SAME, NOW));
            assertThat(now.status()).isEqualTo(MigrationStatus.SUCCEEDED);
            assertThat(world.changes(record)).isEqualTo(changes + 1);
        }

        @Test
        void shouldListWhatHasDriftedUntilItIsAsItWasAgain() {
            long record = world.succeeded();
            world.succeeded();
            assertThat(drifted()).isEmpty();

            end(load(begun(record)), new Drift(Side.SAME, Side.GONE, NOW));
            assertThat(drifted()).containsExactly(record);

            end(load(begun(record)), new Drift(Side.SAME, Side.SAME, NOW));
            assertThat(drifted()).isEmpty();
            assertThat(world.database.number("select count(*) from record_check"))
                    .as("the last check of the record")
                    .isEqualTo(1);
        }

        @Test
        void shouldNotBeginASecondCheckBesideTheFirst() {
            long record = world.succeeded();
            begin(record);
            begin(record);

            assertThat(world.database.number("select count(*) from record_check"))
                    .isEqualTo(1);
        }

        @Test
        void shouldLetWhatNobodyAskedForWaitBehindAllElse() {
            world.succeeded();
            assertThat(beginDue(NOW.plusSeconds(60))).isEqualTo(1);
            assertThat(groups()).containsExactly("CHECK 1");

            long waiting = world.accept(JpaWorld.LI_NA, 1, null);
            assertThat(groups()).containsExactly("MIGRATE 1");

            world.admit(FlowKind.MIGRATE, waiting, 1);
            assertThat(groups()).contains("CHECK 1");
        }

        @Test
        void shouldCheckTheNewestRecordOfAJobOnceAnInterval() {
            long record = world.succeeded();

            assertThat(beginDue(FlowStoreWorld.BEGIN)).as("it has just ended").isZero();
            assertThat(beginDue(NOW)).isEqualTo(1);
            assertThat(beginDue(NOW)).as("the first ones run").isZero();

            end(load(world.admit(FlowKind.CHECK, 0, 1).get(0)), new Drift(Side.SAME, Side.SAME, NOW));
            assertThat(beginDue(FlowStoreWorld.BEGIN)).as("looked at since").isZero();
            assertThat(beginDue(NOW)).isEqualTo(1);
            world.database.execute("update record_check set ended_at = asked_at");
            world.database.execute("update migration_record set undone_at = created_at where id = " + record);
            assertThat(beginDue(NOW)).as("undone").isZero();
        }

        private FlowId begun(long record) {
            begin(record);
            return world.admit(FlowKind.CHECK, 0, 1).get(0);
        }

        private void begin(long record) {
            world.database.in(() -> {
                world.checkStore().begin(record, JpaWorld.LI_NA);
                return null;
            });
        }

        private int beginDue(Instant before) {
            return world.database.in(() -> world.checkStore().beginDue(before, 10));
        }

        private void end(CheckState state, Drift drift) {
            store.store(StepOutcome.of(state.at(CheckStep.NONE), NOW).and(new Drifted(state.recordId(), drift)), NOW);
        }

        private CheckState load(FlowId id) {
            return store.load(id).orElseThrow();
        }

        private List<String> groups() {
            return world.database.in(() -> world.admissions.groups(NOW)).stream()
                    .filter(group -> group.waiting() > 0)
                    .map((Group group) -> group.kind() + " " + group.waiting())
                    .toList();
        }

        private List<Long> drifted() {
            return world
                    .database
                    .in(() -> world.queries.page(RecordQuery.all().ofNeed(Need.DRIFT), Set.of(JpaWorld.PROJECT)))
                    .items()
                    .stream()
                    .map(MigrationRecord::id)
                    .toList();
        }
    }
}
