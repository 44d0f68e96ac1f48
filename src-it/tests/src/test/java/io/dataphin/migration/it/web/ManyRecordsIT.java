package io.dataphin.migration.it.web;

import static io.dataphin.migration.it.web.MigrationPages.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.browser.Browsing.Viewport;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.PostgresServer;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The list with 10,000 records, names of 200 characters among them. They are put into the database at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyRecordsIT {

    private static final Path FOLDER = Path.of("target", "many-records");
    private static final String RECORDS = "records/list.xhtml";
    private static final int MANY = 10_000;

    private PostgresServer postgres;
    private Connection connection;
    private RunningSystem system;
    private Browsing browsing;
    private MigrationPages pages;

    @BeforeAll
    void fill() throws IOException, SQLException {
        Folders.delete(FOLDER);
        postgres = PostgresServer.start();
        system = new RunningSystem(new RunningSystem.Settings(
                ProjectFiles.find(),
                FOLDER,
                FreePorts.any(),
                FreePorts.any(),
                postgres.configuration(),
                ServerProcess.FOR_TESTS));
        system.start();
        browsing = new Browsing();
        connection = postgres.connect();
        execute("""
                insert into migration_batch
                select i, 30001011, 7310002255667712, 'PROD', 'retail_rt', 'SKIP', 'VERVERICA', 1, 'c', 'r', 'e', 'w', 'n', 'x',
                    timestamptz '2026-01-01 00:00Z', '30012011', 'li.na'
                from generate_series(1000001, 1000250) i""");
        execute("""
                insert into migration_record (id, tenant_id, batch_id, position_in_batch, deployment_id, object_name,
                    target_name, file_format, project_id, env, project_name, same_name_policy, accepted_findings, status,
                    step, publication_status, migrator_id, migrator_name, created_at, finished_at, attempt,
                    migration_key, retry_count, version)
                select 1000000 + i, 30001011, 1000001 + (i - 1) / 40, (i - 1) % 40, md5(i::text),
                    case when i % 10 = 0 then rpad('long_name_' || i || '_', 200, 'x') else 'job_' || lpad(i::text, 5, '0') end,
                    'job_' || i, 'FLINK_SQL', 7310002255667712, 'PROD', 'retail_rt', 'SKIP', '',
                    (array['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'SKIPPED', 'CANCELLED'])[1 + i % 6],
                    'NONE', 'NOT_PUBLISHED', '30012011', 'li.na',
                    timestamptz '2026-01-01 00:00Z' + i * interval '1 second',
                    timestamptz '2026-01-01 00:00Z' + i * interval '1 second' + interval '20 s', 1, 'many' || i, 0, 0
                from generate_series(1, 10000) i""");
        execute("analyze");
    }

    @AfterAll
    void stop() throws SQLException {
        browsing.close();
        connection.close();
        system.close();
        postgres.close();
    }

    @AfterEach
    void closePage() {
        pages.page().context().close();
    }

    @Test
    void shouldWalkThroughTheListAndBack() {
        Page page = open("en-US", RECORDS);
        RecordsPage records = new RecordsPage(page);
        assertThat(position(page)).isEqualTo("1–20 of 10,000");
        String first = page.locator("td.c-name a").first().innerText();
        RecordsPage.picture(page, "many-en");

        records.turn("next");
        until(() -> position(page).equals("21–40 of 10,000"));
        until(() -> page.locator(".ui-paginator-next:focus").count() == 1);
        records.turn("next");
        until(() -> position(page).equals("41–60 of 10,000"));
        records.turn("prev");
        until(() -> position(page).equals("21–40 of 10,000"));
        records.turn("first");
        until(() -> position(page).equals("1–20 of 10,000"));
        assertThat(page.locator("td.c-name a").first().innerText()).isEqualTo(first);
    }

    @Test
    void shouldFindThePageAgainByItsAddress() {
        Page page = open("en-US", RECORDS);
        RecordsPage records = new RecordsPage(page);
        records.turn("next");
        until(() -> position(page).equals("21–40 of 10,000"));
        records.turn("next");
        until(() -> position(page).equals("41–60 of 10,000"));
        page.waitForURL(url -> url.contains("page=3"));
        String third = page.locator("td.c-name a").first().innerText();

        page.locator("td.c-name a").first().click();
        page.waitForURL(url -> url.contains("/records/detail.xhtml"));
        page.goBack();
        until(() -> position(page).equals("41–60 of 10,000"));
        assertThat(page.locator("td.c-name a").first().innerText()).isEqualTo(third);
        page.reload();
        assertThat(position(page)).isEqualTo("41–60 of 10,000");
        page.goBack();
        until(() -> position(page).equals("21–40 of 10,000"));

        page.goForward();
        until(() -> position(page).equals("41–60 of 10,000"));
        page.reload();
        records.turn("prev");
        until(() -> position(page).equals("21–40 of 10,000"));
    }

    @Test
    void shouldKeepTheChoiceOverPagesAndRefuseMoreThanCanBeDoneAtOnce() {
        Page page = open("zh-CN", RECORDS + "?size=50");
        RecordsPage records = new RecordsPage(page);
        records.choosePage();
        records.awaitChoice("已选 50 条记录");
        records.turn("next");
        until(() -> position(page).contains("51–100"));
        page.locator("#rows tbody .ui-chkbox-box").first().check();
        records.awaitChoice("已选 51 条记录");
        records.turn("prev");
        until(() -> position(page).contains("1–50"));
        assertThat(page.locator("#rows tbody .ui-chkbox-box[aria-checked=true]").count())
                .isEqualTo(50);

        page.locator("#select-all").click();
        records.awaitChoice("已选符合筛选条件的全部 10,000 条记录");
        assertThat(records.askMany("CANCEL").innerText()).contains("10000", "1000 ");
        assertThat(page.locator("#perform").count()).isZero();
        records.picture("too-many-zh");
    }

    @Test
    void shouldExportAllOfThem() throws IOException {
        Page page = open("en-US", RECORDS);

        List<String> csv = Files.readAllLines(new RecordsPage(page).export("csv"), StandardCharsets.UTF_8);

        assertThat(csv).hasSize(MANY + 1);
    }

    @Test
    void shouldShowAChangeOfTheDatabaseOnTheOpenPageN7() throws SQLException {
        Page page = open("en-US", RECORDS + "?q=job_09999");
        RecordsPage records = new RecordsPage(page);
        records.awaitLive();

        execute("update migration_record set status = 'CANCELLED', version = 1 where id = 1009999");
        execute("""
                insert into change_feed (tenant_id, record_id, project_id, status, at)
                values (30001011, 1009999, 7310002255667712, 'CANCELLED', now())""");

        records.row("job_09999").locator(".status-CANCELLED").waitFor();
        assertThat(page.locator("html").getAttribute("data-live")).isEqualTo("push");
    }

    private Page open(String locale, String address) {
        pages = new MigrationPages(browsing.newPage(system.url(), Viewport.DESKTOP.in(locale)));
        pages.open(address, DemoUser.LI_NA);
        return pages.page();
    }

    private static String position(Page page) {
        return page.locator(".pager-total").innerText();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
