package io.dataphin.migration.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.batch.IdempotencyKeys.Known;
import io.dataphin.migration.database.EngineNodes;
import io.dataphin.migration.database.JpaWorld;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.database.TestDatabase;
import io.dataphin.migration.engine.DatabaseOutages;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A key is free as soon as the process is gone that held it, and never before. */
class IdempotencyKeysTest {

    private static final String USER = JpaWorld.LI_NA.id();

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

    /** The tests. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Database {

        private JpaWorld world;
        private EngineNodes other;

        abstract TestDatabase open();

        @BeforeAll
        void start() {
            world = new JpaWorld(open());
            other = new EngineNodes(world.database.entityManagers(), "node-2");
        }

        @AfterAll
        void stop() {
            world.close();
        }

        @BeforeEach
        void twoNodes() {
            world.database.execute("delete from idempotency_key");
            world.database.execute("delete from engine_node");
            run(() -> world.nodes.heartbeat());
            run(other::heartbeat);
        }

        @Test
        void shouldKeepTheKeyWhileItsNodeLives() {
            run(() -> keys(other).take(USER, "k", "hash"));

            assertThat(find()).contains(new Known("hash", null));
            assertThatThrownBy(() -> run(() -> keys(world.nodes).take(USER, "k", "hash")))
                    .isInstanceOf(KeyTakenException.class);
        }

        @Test
        void shouldFreeTheKeyOnceTheHeartbeatOfItsNodeIsOld() {
            run(() -> keys(other).take(USER, "k", "hash"));
            world.database.execute("update engine_node set heartbeat_at = current_timestamp - interval '6' second"
                    + " where name = 'node-2'");

            assertThat(find()).isEmpty();
            run(() -> keys(world.nodes).take(USER, "k", "hash"));
            assertThat(find()).isPresent();
        }

        @Test
        void shouldFreeTheKeyOfANodeThatHasEnded() {
            run(() -> keys(other).take(USER, "k", "hash"));
            run(other::end);

            assertThat(find()).isEmpty();
        }

        @Test
        void shouldFreeKeysOfAFormerVersion() {
            run(() -> keys(world.nodes).take(USER, "k", "hash"));
            world.database.execute("update idempotency_key set node = null");

            assertThat(find()).isEmpty();
        }

        @Test
        void shouldKeepItsOwnKeyAlthoughItsHeartbeatIsLate() {
            run(() -> keys(world.nodes).take(USER, "k", "hash"));
            world.database.execute("delete from engine_node");

            assertThat(find()).isPresent();
        }

        @Test
        void shouldRememberTheBatchOfANodeThatIsGone() {
            run(() -> keys(world.nodes).take(USER, "k", "hash"));
            long batch = world.accept(JpaWorld.LI_NA, 1, "k");
            world.database.execute("delete from engine_node");

            assertThat(world.database.in(() -> keys(other).find(USER, "k"))).contains(new Known("hash", batch));
        }

        @Test
        void shouldMakeNoBatchOnceAnotherNodeHasTakenTheKeyOver() {
            run(() -> keys(world.nodes).take(USER, "k", "hash"));
            world.database.execute("delete from engine_node where name = 'node-1'");
            world.database.in(() -> keys(other).find(USER, "k"));
            run(() -> keys(other).take(USER, "k", "hash"));
            long before = world.database.number("select count(*) from migration_batch");

            assertThatThrownBy(() -> world.accept(JpaWorld.LI_NA, 1, "k"))
                    .isInstanceOfSatisfying(
                            KeyTakenException.class,
                            taken -> assertThat(taken.key()).isEqualTo(KeyTakenException.Key.IDEMPOTENCY));

            assertThat(world.database.number("select count(*) from migration_batch"))
                    .isEqualTo(before);
        }

        @Test
        void shouldReleaseKeysOfItsOwnOnly() {
            run(() -> keys(other).take(USER, "k", "hash"));
            run(() -> keys(world.nodes).release(USER, "k"));
            assertThat(find()).isPresent();

            run(() -> keys(other).release(USER, "k"));
            assertThat(find()).isEmpty();
        }

        @Test
        void shouldForgetNodesThatAreGoneWhenOneBegins() {
            world.database.execute("update engine_node set heartbeat_at = current_timestamp - interval '2' day");

            run(() -> world.nodes.begin());

            assertThat(world.database.number("select count(*) from engine_node where name = 'node-2'"))
                    .isZero();
            assertThat(world.database.number("select count(*) from engine_node where name = 'node-1'"))
                    .isEqualTo(1);
        }

        @Test
        void shouldTellAnOutageByASmallWriteOnly() {
            DatabaseOutages outages = new DatabaseOutages(world.database::dataSource, "node-1", Optional::empty);

            assertThat(outages.causedBy(new IllegalStateException("a defect"))).isFalse();
            assertThat(outages.away()).isFalse();
        }

        private Optional<Known> find() {
            return world.database.in(() -> keys(world.nodes).find(USER, "k"));
        }

        private IdempotencyKeys keys(EngineNodes node) {
            return new IdempotencyKeys(world.database.entityManagers(), TestDatabase.SETTINGS, node, Clock.systemUTC());
        }

        private void run(Runnable action) {
            world.database.in(() -> {
                action.run();
                return true;
            });
        }
    }
}
