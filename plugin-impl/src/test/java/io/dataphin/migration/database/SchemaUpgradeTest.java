package io.dataphin.migration.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.OpenFlows;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateStep;
import io.dataphin.migration.flow.publish.PublishStep;
import io.dataphin.migration.flow.undo.UndoStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the former engine left, in every step, goes on in the new one. */
class SchemaUpgradeTest {

    private static final String COMMON = "classpath:db/migration";
    private static final String OPENED = "2026-11-29 00:10:00Z";
    private static final String LATER = "2026-11-29 00:20:00Z";

    @Nested
    class OnH2 extends Database {
        @Override
        TestDatabase upgraded() throws SQLException {
            DataSource database = TestDatabase.emptyH2();
            leave(database, COMMON);
            return TestDatabase.upgraded(database, COMMON);
        }
    }

    @Nested
    class OnPostgreSql extends Database {
        @Override
        TestDatabase upgraded() throws SQLException {
            DataSource database = TestDatabase.emptyPostgreSql();
            leave(database, COMMON, "classpath:db/vendor/postgresql");
            return TestDatabase.upgraded(database, COMMON, "classpath:db/vendor/postgresql");
        }
    }

    private static void leave(DataSource database, String... locations) throws SQLException {
        Flyway.configure()
                .dataSource(database)
                .locations(locations)
                .target("8")
                .load()
                .migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String row : new FormerRows().all()) {
                statement.execute(row);
            }
        }
    }

    /** The tests; all look at one upgraded database. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Database {

        private JpaWorld world;

        abstract TestDatabase upgraded() throws SQLException;

        @BeforeAll
        void start() throws SQLException {
            world = new JpaWorld(upgraded());
        }

        @AfterAll
        void stop() {
            world.close();
        }

        @ParameterizedTest
        @CsvSource({
            "2, READ",
            "3, CHECK_FILES",
            "4, LOOK_UP",
            "5, LOOK_UP",
            "6, LOOK_AT_SUBMIT",
            "7, FOLLOW",
            "8, VERIFY",
            "9, READ_RUN"
        })
        void shouldTakeRecordsUpInTheirStep(long record, MigrateStep step) {
            MigrateState state = world.migrations
                    .load(new FlowId(FlowKind.MIGRATE, record, 1))
                    .orElseThrow();

            assertThat(state.step()).isEqualTo(step);
            assertThat(state.head().dueAt()).isEqualTo(Instant.parse("2026-11-29T00:00:00Z"));
        }

        @Test
        void shouldLetWaitingRecordsWaitAndEndedOnesRest() {
            assertThat(world.migrations.load(new FlowId(FlowKind.MIGRATE, 1, 1)))
                    .isEmpty();
            assertThat(world.database.in(() -> world.admissions.groups(Instant.parse("2026-11-29T01:00:00Z"))))
                    .extracting(group -> group.kind() + " " + group.waiting() + " " + group.active())
                    .containsExactlyInAnyOrder("MIGRATE 1 4", "UNDO 0 4", "PUBLISH 0 7");
            assertThat(world.migrations.load(new FlowId(FlowKind.MIGRATE, 10, 1)))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"1, LOOK", "2, LOOK", "3, LOOK_AT_SUBMIT", "4, FOLLOW"})
        void shouldTakeUndosUpInTheirStep(long undo, UndoStep step) {
            assertThat(world.undos()
                            .load(new FlowId(FlowKind.UNDO, undo, 1))
                            .orElseThrow()
                            .step())
                    .isEqualTo(step);
        }

        @ParameterizedTest
        @CsvSource({
            "1, READ_RUNS",
            "2, LIST_PENDING",
            "3, LOOK_AT_FILES",
            "4, FOLLOW_FILES",
            "5, LOOK_AT_TASKS",
            "6, FOLLOW_TASKS",
            "7, READ_INSTANCES"
        })
        void shouldTakePublicationsUpInTheirStep(long publication, PublishStep step) {
            assertThat(world.publications()
                            .load(new FlowId(FlowKind.PUBLISH, publication, 1))
                            .orElseThrow()
                            .step())
                    .isEqualTo(step);
        }

        @Test
        void shouldGiveOpenIntentsToTheFlowThatBeganThem() {
            assertIntent(
                    world.migrations.load(new FlowId(FlowKind.MIGRATE, 5, 1)).orElseThrow(), 100, IntentKind.CREATE);
            assertIntent(
                    world.migrations.load(new FlowId(FlowKind.MIGRATE, 6, 1)).orElseThrow(), 102, IntentKind.SUBMIT);
            assertIntent(world.undos().load(new FlowId(FlowKind.UNDO, 2, 1)).orElseThrow(), 103, IntentKind.RESTORE);
            assertIntent(world.undos().load(new FlowId(FlowKind.UNDO, 3, 1)).orElseThrow(), 105, IntentKind.SUBMIT);
            assertIntent(
                    world.publications()
                            .load(new FlowId(FlowKind.PUBLISH, 5, 1))
                            .orElseThrow(),
                    106,
                    IntentKind.PUBLISH);
        }

        private void assertIntent(FlowState<?> state, long id, IntentKind kind) {
            assertThat(state.head().intent().id()).isEqualTo(id);
            assertThat(state.head().intent().kind()).isEqualTo(kind);
            assertThat(state.head().intent().settlesAt())
                    .isEqualTo(state.head().intent().openedAt().plusSeconds(120));
        }

        @Test
        void shouldCloseWhatNobodyWaitsFor() {
            assertThat(world.database.number("select count(*) from write_intent where closed_at is null"))
                    .isEqualTo(5);
            assertThat(world.database.number(
                            "select count(*) from write_intent where result = 'UNSETTLED' and open_key is null"))
                    .isEqualTo(5);
            assertThat(world.database.number(
                            "select count(*) from write_intent where result = 'DONE' and open_key is null"))
                    .isEqualTo(1);
        }

        @Test
        void shouldLeaveExecutionsToTheReconciler() {
            OpenFlows open = new OpenFlows(world.database.entityManagers(), TestDatabase.SETTINGS);

            assertThat(world.database.in(open::withoutExecution)).hasSize(8 + 4 + 7);
            assertThat(world.database.number("select count(*) from scheduled_tasks"))
                    .as("recurring tasks stay")
                    .isEqualTo(1);
        }
    }

    /** Rows of schema 8. */
    private static final class FormerRows {

        private List<String> all() {
            return List.of(
                    batch(),
                    record(1, "WAITING", "READ", 0),
                    record(2, "MIGRATING", "READ", 0),
                    record(3, "MIGRATING", "CHECK_FILES", 0),
                    record(4, "MIGRATING", "LOOK_UP", 0),
                    record(5, "MIGRATING", "WRITE", 0),
                    record(6, "SUBMITTING", "SUBMIT", 1),
                    record(7, "SUBMITTING", "FOLLOW", 1),
                    record(8, "SUBMITTING", "VERIFY", 1),
                    record(9, "SUBMITTING", "COMPARE", 1),
                    ended(10, 32),
                    undo(1, 11, "LOOK"),
                    undo(2, 12, "WRITE"),
                    undo(3, 13, "SUBMIT"),
                    undo(4, 14, "FOLLOW"),
                    "insert into record_undo select 5, 1, 12, 'NONE', effect, asked_by_id, asked_by_name,"
                            + " timestamp with time zone '2026-11-28 00:00:00Z', timestamp with time zone '2026-11-28 01:00:00Z',"
                            + " file_id, expected_version, restored_version, submit_again, async_id, submit_started_at,"
                            + " retry_since, retry_count, version from record_undo where id = 2",
                    publication(1, "LOOK_AT_JOBS"),
                    publication(2, "COLLECT"),
                    publication(3, "SEND_FILES"),
                    publication(4, "FOLLOW_FILES"),
                    publication(5, "SEND_TASKS"),
                    publication(6, "FOLLOW_TASKS"),
                    publication(7, "COMPARE"),
                    item(1, 1, 21),
                    item(2, 5, 25),
                    item(3, 5, 26),
                    item(4, 5, 27),
                    "insert into write_intent (id, tenant_id, record_id, action, opened_at, closed_at, result) values"
                            + " (99, 1, 5, 'CREATE', timestamp with time zone '" + OPENED + "',"
                            + " timestamp with time zone '" + OPENED + "', 'DONE')",
                    intent(100, 5, "CREATE", OPENED),
                    // left by an attempt before
                    intent(101, 6, "SUBMIT", OPENED),
                    intent(102, 6, "SUBMIT", LATER),
                    intent(103, 12, "RESTORE", OPENED),
                    // the record's own, from before the undo
                    intent(104, 13, "SUBMIT", "2026-11-28 00:00:00Z"),
                    intent(105, 13, "SUBMIT", OPENED),
                    intent(106, 25, "PUBLISH", OPENED),
                    intent(107, 26, "PUBLISH", OPENED),
                    intent(108, 27, "PUBLISH", OPENED),
                    // of an undo that has ended without knowing
                    intent(109, 15, "DELETE", OPENED),
                    execution("migrate-record", "2-1"),
                    execution("follow-up", "undo-1"),
                    execution("forget-changes", "recurring"));
        }

        private static String batch() {
            return "insert into migration_batch (id, tenant_id, project_id, env, project_name, same_name_policy,"
                    + " source_platform, compute_source_id, compute_source_name, source_region, source_endpoint,"
                    + " source_workspace, source_namespace, credential_ref, created_at, created_by_id, created_by_name)"
                    + " values (1, 1, 5, 'DEV', 'p', 'OVERWRITE', 'VERVERICA', 7, 'v', 'cn', 'host', 'ws', 'ns', 'ref',"
                    + " timestamp with time zone '2026-11-29 00:00:00Z', '1', 'li.na')";
        }

        private static String record(long id, String status, String step, int written) {
            return records(
                    String.valueOf(id),
                    "(values (1)) one(x)",
                    status,
                    step,
                    written == 1 ? "'" + id + "', 2" : "null, null");
        }

        /** Records that have succeeded. */
        private static String ended(int from, int to) {
            StringBuilder ids = new StringBuilder();
            for (int id = from; id <= to; id++) {
                ids.append(ids.isEmpty() ? "(" : ", (").append(id).append(')');
            }
            return records("x", "(values " + ids + ") many(x)", "SUCCEEDED", "NONE", "cast(x as varchar(20)), 2");
        }

        private static String records(String id, String from, String status, String step, String task) {
            return "insert into migration_record (id, tenant_id, batch_id, position_in_batch, deployment_id, object_name,"
                    + " target_name, file_format, project_id, env, project_name, same_name_policy, accepted_findings, status,"
                    + " stage, step, publication_status, migrator_id, migrator_name, created_at, attempt, migration_key,"
                    + " outcome, file_id, task_version, retry_count, version)"
                    + " select " + id + ", 1, 1, 0, 'd', 'o', 't', 'FLINK_SQL', 5, 'DEV', 'p', 'OVERWRITE', '', '"
                    + status
                    + "', 'READ', '" + step + "', 'NOT_PUBLISHED', '1', 'li.na',"
                    + " timestamp with time zone '2026-11-29 00:00:00Z', 1, 'key-' || cast(" + id + " as varchar(20)),"
                    + " 'CREATED', " + task + ", 0, 3 from " + from;
        }

        private static String undo(long id, long record, String step) {
            return "insert into record_undo (id, tenant_id, record_id, step, effect, asked_by_id, asked_by_name, asked_at,"
                    + " file_id, expected_version, submit_again, retry_count, version) values (" + id + ", 1, " + record
                    + ", '" + step
                    + "', 'DELETE_TASK', '1', 'li.na', timestamp with time zone '2026-11-29 00:00:00Z', '7',"
                    + " 2, false, 0, 1)";
        }

        private static String publication(long id, String step) {
            return "insert into publication (id, tenant_id, project_id, step, asked_by_id, asked_by_name, asked_at,"
                    + " one_by_one, retry_count, version) values (" + id + ", 1, 5, '" + step
                    + "', '1', 'li.na', timestamp with time zone '2026-11-29 00:00:00Z', false, 0, 1)";
        }

        private static String item(long id, long publication, long record) {
            return "insert into publication_item (id, tenant_id, publication_id, record_id, object_type, object_id,"
                    + " object_name, object_version, seen_id, state, run_known) values (" + id + ", 1, " + publication
                    + ", "
                    + record + ", 'FLINK_SQL', '" + record + "', 't', '2', 0, 'WAITING', false)";
        }

        private static String intent(long id, long record, String action, String openedAt) {
            return "insert into write_intent (id, tenant_id, record_id, action, opened_at) values (" + id + ", 1, "
                    + record + ", '" + action + "', timestamp with time zone '" + openedAt + "')";
        }

        private static String execution(String task, String instance) {
            return "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values ('"
                    + task + "', '" + instance + "', current_timestamp, false, 1)";
        }
    }
}
