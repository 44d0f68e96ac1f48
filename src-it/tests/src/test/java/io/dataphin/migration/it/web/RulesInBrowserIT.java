package io.dataphin.migration.it.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.browser.Browsing.Viewport;
import io.dataphin.migration.it.support.browser.Screenshots;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person starts scenarios on the sandbox's page and looks at each rule in the pages. */
@MigrationServer
class RulesInBrowserIT {

    private static final String WIZARD = "batch/migrate.xhtml";
    private static final long RETAIL = 7310002255667712L;
    private static final long PAIR = 7310002255667801L;
    private static final String RUNNING_JOB = "device_alarm_cep";
    private static final double PATIENCE = 60_000;

    private static Browsing browsing;

    private final RunningSystem system;
    private final List<String> errors = new ArrayList<>();
    private MigrationPages pages;
    private Page sandbox;

    RulesInBrowserIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    static void openBrowser() {
        browsing = new Browsing();
    }

    @AfterAll
    static void closeBrowser() {
        browsing.close();
    }

    @BeforeEach
    void openPages() {
        system.control().reset();
        pages = new MigrationPages(watched(browsing.newPage(system.url(), Viewport.DESKTOP)));
        sandbox = watched(browsing.newPage(system.sandbox().url(), Viewport.DESKTOP));
    }

    @AfterEach
    void closePages() {
        pages.page().context().close();
        sandbox.context().close();
        assertThat(errors).as("the content security policy is kept").isEmpty();
    }

    @Test
    void shouldSayWhichProjectsCanBeATargetR7R8R9R10R18() {
        start("Which projects can be a target");
        pages.open(WIZARD, DemoUser.LI_NA);

        Map.of(
                        "Finance real-time", "point to the same Ververica project",
                        "Supply chain real-time", "has no Ververica Flink compute source of its own",
                        "IoT lab", "No Ververica Flink compute source is attached",
                        "Partner real-time", "has no access key")
                .forEach((project, reason) -> {
                    shouldSee(row("#projects", project), reason);
                    assertThat(radio(project).isDisabled()).as(project).isTrue();
                });
        shouldSee(row("#projects", "Retail real-time"), "vvp_retail_prod");
        shouldSee(row("#projects", "Logistics real-time"), "vvp_iot_prod");
        assertThat(radio("Logistics real-time").isEnabled())
                .as("R7: the pair is open, its jobs are those of Prod")
                .isTrue();
        assertThat(page().locator("#projects").innerText())
                .as("R10: no Prod side")
                .doesNotContain("(Prod)");
        Screenshots.take(page(), "rules-projects-en");
    }

    @Test
    void shouldListJobsThatCannotBeChosenWithTheReasonR1R2() {
        start("Every kind of job");
        pages.open(WIZARD, DemoUser.LI_NA);
        chooseProject("Media real-time", "skip");
        shouldSee(page().locator(".pager-total"), "88");

        Map.of(
                        "nightly_income_report", "Batch jobs cannot be migrated",
                        "beam_py_bridge", "PythonDriver",
                        "media_cdc_to_paimon", "CDCYAML",
                        "play_summary_mt", "MATERIALIZED_TABLE")
                .forEach((job, reason) -> {
                    search(job);
                    shouldSee(row(".grid-jobs", job).locator(".reason"), reason);
                    assertThat(row(".grid-jobs", job).locator(".job-check").isDisabled())
                            .as(job)
                            .isTrue();
                });
    }

    @Test
    void shouldTakeNoMoreThanFortyR12() {
        start("More than 40 jobs");
        readJobs(RETAIL);
        pages.open(WIZARD, DemoUser.LI_NA);
        chooseProject("Retail real-time", "skip");
        pages.wizard().search("many_jobs", 20);
        shouldSee(page().locator(".pager-total"), "45");

        choosePage("20");
        page().locator("[id='following']").click();
        shouldSee(page().locator(".pager-moves"), "2");
        choosePage("40");

        page().locator("[id='following']").click();
        shouldSee(page().locator(".pager-moves"), "3");
        assertThat(page().locator(".job-check").all())
                .isNotEmpty()
                .allSatisfy(box -> assertThat(box.isDisabled()).isTrue());
    }

    @Test
    void shouldLeaveOutOrOverwriteWhatIsThereR3R4R11R14() {
        start("The name is taken");
        pages.open(WIZARD, DemoUser.LI_NA);
        migrate("Retail real-time", "skip", "dwd_refund_flow");
        pages.awaitStatus("SKIPPED", 1);

        page().navigate(WIZARD);
        migrate("Retail real-time", "overwrite", "dwd_refund_flow");
        pages.awaitStatus("SUCCEEDED", 1);
        openRecord("dwd_refund_flow");

        shouldSee(page().locator("main"), "Task overwritten");
        assertThat(page().locator("main").innerText())
                .as("R4: the owner is the migrator")
                .contains(DemoUser.LI_NA.signInName());
        var task = system.control().task(RETAIL, "dwd_refund_flow");
        assertThat(task.path("OwnerId").asText()).as("R4").isEqualTo(DemoUser.LI_NA.dataphinId());
        assertThat(task.path("Directory").asText()).as("R3").isEqualTo("/");
    }

    @Test
    void shouldShowStagesAndKeepBusyJobsOutR13R15R16() {
        start("Stages one can watch");
        pages.open(WIZARD, DemoUser.LI_NA);
        migrate("Retail real-time", "overwrite", "ods_orders_to_kafka");
        String records = page().url();
        pages.awaitStatus("SUBMITTING", 1);

        page().navigate(WIZARD);
        chooseProject("Retail real-time", "overwrite");
        search("ods_orders_to_kafka");
        shouldSee(row(".grid-jobs", "ods_orders_to_kafka").locator(".reason"), "being migrated");
        assertThat(row(".grid-jobs", "ods_orders_to_kafka")
                        .locator(".job-check")
                        .isDisabled())
                .as("R13")
                .isTrue();

        start("Everything works");
        page().navigate(records);
        pages.awaitStatus("SUCCEEDED", 1);
    }

    @Test
    void shouldNameWhatStandsInTheWay() {
        start("Somebody is editing the task");
        start("The name belongs to a task of another type");
        pages.open(WIZARD, DemoUser.LI_NA);
        chooseProject("Retail real-time", "overwrite");
        pages.wizard().chooseJobs("dws_uv_hourly", 1);
        search("price_change_audit");
        row(".grid-jobs", "price_change_audit").locator(".job-check").check();
        shouldSee(page().locator("[id='bar'] .wizard-count"), "2");
        pages.wizard().start("rules-review-en");
        pages.awaitStatus("FAILED", 2);
        String records = page().url();

        openRecord("dws_uv_hourly");
        shouldSee(page().locator("main"), "is being edited by user 30012012");
        page().navigate(records);
        openRecord("price_change_audit");
        shouldSee(page().locator("main"), "of another type");
    }

    @Test
    void shouldSayThatTheSourceRefusesTheKey() {
        start("The source's access key has lost its rights");
        pages.open(WIZARD, DemoUser.LI_NA);

        radio("Archive real-time").check();
        page().locator("[id='skip'] input, input[id^='skip']").first().check();
        page().locator("[id='next']").click();

        shouldSee(page().locator("body"), "refuses the access key");
    }

    @Test
    void shouldPublishAndLeaveTheRunningJobAloneR5R17() {
        start("A running job stays running");
        pages.open(WIZARD, DemoUser.LI_NA);
        migrate("Logistics real-time", "overwrite", RUNNING_JOB);
        pages.awaitStatus("SUCCEEDED", 1);
        List<JsonNode> before = runsOf(RUNNING_JOB);
        openRecord(RUNNING_JOB);

        perform("PUBLISH");

        shouldSee(page().locator(".running-verdict"), "Same running job");
        assertThat(runsOf(RUNNING_JOB)).as("R5: not restarted, not doubled").isEqualTo(before);
        assertThat(system.control().task(PAIR, RUNNING_JOB).path("Status").asText())
                .as("R17")
                .isEqualTo("PUBLISHED");
        Screenshots.take(page(), "rules-published-en");
    }

    private List<JsonNode> runsOf(String job) {
        String id = system.control().deployments("iot-prod").stream()
                .filter(deployment -> deployment.path("name").asText().equals(job))
                .map(deployment -> deployment.path("deploymentId").asText())
                .findFirst()
                .orElseThrow();
        return system.control().jobsOf("iot-prod", id);
    }

    @Test
    void shouldTakeAMigrationBackAndSayBeforeWhatWillChange() {
        start("Take a migration back");
        pages.open(WIZARD, DemoUser.LI_NA);
        migrate("Retail real-time", "overwrite", "marketing_push_trigger");
        pages.awaitStatus("SUCCEEDED", 1);
        openRecord("marketing_push_trigger");

        page().locator(".do-UNDO").click();
        shouldSee(page().locator(".ui-dialog[aria-hidden=false] .panel-info"), "marketing_push_trigger");
        page().locator("[id='perform']").click();

        MigrationPages.until(
                () -> system.control().task(RETAIL, "marketing_push_trigger").isMissingNode());
    }

    @Test
    void shouldAskBeforeATaskWithALiveInstanceIsOverwritten() {
        start("Overwriting a task that runs a job of its own");
        pages.open(WIZARD, DemoUser.LI_NA);
        chooseProject("Retail real-time", "overwrite");
        pages.wizard().chooseJobs("dwd_order_detail", 1);
        page().locator("[id='review-open']").click();

        Locator begin = page().locator("[id='start']");
        assertThat(begin).isDisabled();
        page().locator(".demand input[type=checkbox]").check();
        assertThat(begin).isEnabled();
        begin.click();

        page().waitForURL(url -> url.contains("/records/list.xhtml?batch="));
        pages.awaitStatus("SUCCEEDED", 1);
    }

    /** Starts a scenario on the sandbox's page, by keyboard. */
    private void start(String title) {
        sandbox.navigate("/");
        Locator button = sandbox.locator("button[aria-label='Start: " + title.replace("'", "\\'") + "']");
        button.focus();
        sandbox.keyboard().press("Enter");
        shouldSee(sandbox.locator(".now"), "Started: " + title);
    }

    /** The stored list of a project's jobs is read anew, as by its button. */
    private void readJobs(long project) {
        MigrationPages.until(() -> system.api(DemoUser.LI_NA)
                        .post("projects/" + project + "/jobs/refresh")
                        .status()
                == 200);
    }

    private void migrate(String project, String policy, String job) {
        chooseProject(project, policy);
        pages.wizard().chooseJobs(job, 1);
        pages.wizard().start("rules-review-en");
    }

    private void chooseProject(String project, String policy) {
        radio(project).check();
        page().locator("[id='" + policy + "'] input, input[id^='" + policy + "']")
                .first()
                .check();
        page().locator("[id='next']").click();
        page().locator("[id='count']").waitFor();
        pages.wizard().awaitJobs();
    }

    /** Asks for an action of the record that is shown, and agrees. */
    private void perform(String action) {
        page().locator(".do-" + action).click();
        page().locator("[id='perform']").click();
    }

    private void search(String job) {
        pages.wizard().search(job, 1);
        shouldSee(page().locator(".grid-jobs tbody tr .job-name").first(), job);
    }

    private void choosePage(String count) {
        page().locator("[id='rows:page']").check();
        shouldSee(page().locator("[id='bar'] .wizard-count"), count);
    }

    private void openRecord(String job) {
        page().locator("table a[title='" + job + "']").first().click();
        page().waitForURL(url -> url.contains("detail.xhtml"));
    }

    private Locator row(String table, String text) {
        return page().locator(table + " tbody tr", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    private Locator radio(String project) {
        return row("#projects", project).locator("input[type=radio]");
    }

    private Page page() {
        return pages.page();
    }

    private static void shouldSee(Locator place, String text) {
        assertThat(place).containsText(text, patience());
    }

    private static LocatorAssertions.ContainsTextOptions patience() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private Page watched(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        return page;
    }
}
