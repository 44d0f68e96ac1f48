package io.dataphin.migration.it.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.it.support.process.PostgresServer;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With 200,000 records PostgreSQL finds a page by an index, whatever is filtered and in whatever order. Looks at the schema itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordIndexIT {

    private static final List<String> ORDERS = List.of(
            "r.created_at desc, r.id desc",
            "r.created_at, r.id",
            "r.object_name, r.id",
            "r.object_name desc, r.id desc",
            "r.finished_at desc nulls first, r.id desc");

    private PostgresServer postgres;
    private Connection connection;

    @BeforeAll
    void fill() throws SQLException, IOException {
        postgres = PostgresServer.start();
        connection = postgres.connect();
        Path scripts = ProjectFiles.find().root().resolve("plugin-impl/src/main/resources/db");
        for (Path script : inOrder(scripts.resolve("migration"), scripts.resolve("vendor/postgresql"))) {
            execute(Files.readString(script));
        }
        execute("""
                insert into migration_batch
                select i, 1, 100 + i % 5, 'PROD', 'p', 'SKIP', 'VERVERICA', 1, 'c', 'r', 'e', 'w', 'n', 'x', now(), 'u', 'u'
                from generate_series(1, 5000) i""");
        execute("""
                insert into migration_record (id, tenant_id, batch_id, position_in_batch, deployment_id, object_name,
                    target_name, file_format, project_id, env, project_name, same_name_policy, accepted_findings, status,
                    step, publication_status, migrator_id, migrator_name, created_at, finished_at, attempt,
                    migration_key, retry_count, version)
                select i, 1, 1 + (i - 1) / 40, (i - 1) % 40, md5(i::text), 'job_' || md5((i * 7)::text) || '_' || i,
                    'job_' || md5((i * 7)::text), case when i % 10 = 0 then 'FLINK_DATASTREAM' else 'FLINK_SQL' end,
                    100 + ((i - 1) / 40) % 5, 'PROD', 'p', 'SKIP', '',
                    (array['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'FAILED', 'SKIPPED', 'CANCELLED'])[1 + i % 6],
                    'NONE', 'NOT_PUBLISHED', (30012000 + i % 200)::text, 'n',
                    timestamptz '2026-01-01' + i * interval '1 second',
                    timestamptz '2026-01-01' + i * interval '1 second' + interval '20 s', 1, 'k' || i, 0, 0
                from generate_series(1, 200000) i""");
        execute("""
                insert into source_inventory (id, tenant_id, source_platform, source_workspace, source_namespace,
                    compute_source_id, compute_source_name, source_region, source_endpoint, credential_ref, used_at)
                values (1, 1, 'VERVERICA', 'w', 'n', 1, 'c', 'r', 'e', 'x', now())""");
        execute("""
                insert into source_job (id, tenant_id, inventory_id, deployment_id, name, supported, proposed_name, summary)
                select i, 1, 1, md5(i::text), 'job_' || i, true, 'job_' || i, '{}' from generate_series(1, 5000) i""");
        execute("analyze");
    }

    @AfterAll
    void stop() throws SQLException {
        connection.close();
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "r.status in ('FAILED')",
                "r.status in ('WAITING', 'MIGRATING')",
                "r.file_format in ('FLINK_DATASTREAM')",
                "r.migrator_id in ('30012011')",
                "r.batch_id = 77",
                "r.project_id in (101)",
                "r.created_at >= '2026-01-01 10:00Z' and r.created_at < '2026-01-01 11:00Z'",
                "(lower(r.object_name) like '%12ab%' escape '!' or lower(r.deployment_id) like '%12ab%' escape '!')",
                "lower(r.target_name) like '%12ab%' escape '!'"
            })
    void shouldFindPageByIndex(String filter) throws SQLException {
        for (String order : ORDERS) {
            List<String> plan = column("explain select * from migration_record r where r.tenant_id = 1"
                    + " and r.project_id in (100, 101, 102) and " + filter + " order by " + order + " limit 21");

            assertThat(plan).as(order).noneMatch(line -> line.contains("Seq Scan"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(select r.status from migration_record r where r.id = (%s)) in ('FAILED', 'SKIPPED')",
                "(select r.created_at from migration_record r where r.id = (%s)) >= '2026-01-01 10:00Z'",
                "(%s) is null"
            })
    void shouldFindNewestRecordOfEachCandidateByIndex(String filter) throws SQLException {
        String newest =
                "select max(n.id) from migration_record n join migration_batch b on b.id = n.batch_id where n.tenant_id = 1"
                        + " and n.deployment_id = j.deployment_id and b.source_workspace = 'w' and b.source_namespace = 'n'";

        List<String> plan = column(
                "explain select j.id from source_job j where j.inventory_id = 1 and " + filter.formatted(newest));

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on migration_record"));
    }

    @Test
    void shouldSortByCodePointAndSearchWithoutRegardToCase() throws SQLException {
        List<String> names = List.of("B", "_a", "a", "b-1", "b_1", "É", "é");
        String list = names.stream().map(name -> "('" + name + "')").collect(Collectors.joining(","));
        String collated = "(name collate \"" + collation() + "\")";

        assertThat(column("select name from (values " + list + ") v(name) order by " + collated))
                .isEqualTo(names);
        assertThat(column("select name from (values ('É')) v(name) where lower" + collated + " = 'é'"))
                .containsExactly("É");
    }

    private String collation() throws SQLException {
        return column("""
                select collation_name from information_schema.columns
                where table_name = 'migration_record' and column_name = 'object_name'""").get(0);
    }

    private List<String> column(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** {@code 5.1} of {@code V5.1__inventory_names.sql}. */
    private static BigDecimal version(Path script) {
        String name = script.getFileName().toString();
        return new BigDecimal(name.substring(1, name.indexOf("__")));
    }

    private static List<Path> inOrder(Path... folders) throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(scripts::add);
            }
        }
        scripts.sort(Comparator.comparing(RecordIndexIT::version));
        return scripts;
    }
}
