package io.dataphin.migration.it.web;

import static io.dataphin.migration.it.web.MigrationPages.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.browser.Browsing.Viewport;
import io.dataphin.migration.it.support.browser.Screenshots;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The wizard in all its states, in both languages and at two sizes; leaves a picture of each. */
@MigrationServer
class WizardIT {

    private static final String WIZARD = "batch/migrate.xhtml";
    private static final long PROJECT = 7310002255667712L;
    private static final String NAMESPACE = "retail-prod";
    private static final String BASIC = "Retail real-time";
    private static final String PAIR = "Logistics real-time (Dev)";
    private static final long PAIR_ID = 7310002255667801L;
    private static final Viewport DESKTOP = Viewport.DESKTOP;
    private static final Viewport LAPTOP = new Viewport(1024, 768, "en-US");
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private static Browsing browsing;

    private final RunningSystem system;
    private final List<String> errors = new ArrayList<>();
    private MigrationPages pages;

    WizardIT(RunningSystem system) {
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
    void freshSandbox() {
        system.control().reset();
    }

    @AfterEach
    void noErrors() {
        assertThat(errors).as("the content security policy is kept").isEmpty();
    }

    @Test
    void shouldLetSomebodyMigrateFiveJobsWithoutReading() {
        String prefix = jobs(5);
        WizardPage wizard = open(DESKTOP, BASIC, "skip");
        wizard.chooseJobs(prefix, 5);
        wizard.review();
        shot("wizard-5-review-en-1440");
        assertThat(page().locator(".review-counts").innerText())
                .as("what will happen")
                .containsPattern(Pattern.compile("5\\s+jobs\\s+5\\s+new tasks\\s+0\\s+overwritten\\s+0\\s+skipped"));
        page().locator("[id='start']").dblclick();

        page().waitForURL(url -> url.contains("/records/list.xhtml?batch="));
        pages.awaitStatus("SUCCEEDED", 5);
        assertThat(batchesOf(prefix)).as("a double click makes one batch").hasSize(1);
    }

    @Test
    void shouldSayForEachProjectWhereJobsComeFromAndWhatBlocksIt() {
        for (Viewport viewport : List.of(DESKTOP, LAPTOP.in("zh-CN"))) {
            pages = pages(viewport);
            pages.open(WIZARD, DemoUser.LI_NA);
            Locator projects = page().locator("#projects");

            assertThat(projects.innerText()).contains("retail-prod", "retail_rt");
            assertThat(projects.locator(".badge.severity-BLOCKER").count()).isPositive();
            shot("wizard-1-projects-" + language(viewport) + "-" + viewport.width());
        }
        page().locator("#project-search").fill("logistics");
        until(() -> page().locator("#projects tbody tr").count() == 1);
    }

    @Test
    void shouldKeepTheChoiceWhateverThePersonDoes() {
        String prefix = jobs(30);
        WizardPage wizard = open(LAPTOP.in("zh-CN"), BASIC, "overwrite");
        wizard.chooseJobs(prefix + "_000", 9);
        wizard.rename(prefix + "_0001", prefix + "_renamed");
        until(() -> wizard.note(prefix + "_0001").locator(".good").count() == 1);
        shot("wizard-2-chosen-zh-1024");

        wizard.search(prefix, 20);
        page().locator("[id='following']").click();
        until(() -> wizard.rows().count() == 10);
        wizard.awaitChosen(9);
        useLanguage("English");
        wizard.awaitChosen(9);
        page().locator("[id='back']").click();
        page().locator("[id='next']").click();
        wizard.awaitChosen(9);
        page().reload();
        wizard.awaitChosen(9);
        wizard.show("Chosen");

        until(() -> wizard.rows().count() == 9);
        assertThat(wizard.row(prefix + "_0001").locator("input.mono").inputValue())
                .isEqualTo(prefix + "_renamed");
        shot("wizard-3-selected-en-1024");
    }

    @Test
    void shouldCheckNamesAsTheyAreTyped() {
        String prefix = jobs(2);
        system.control().putTask(PROJECT, prefix + "_taken", Json.object().put("Type", "FLINK_SQL"));
        WizardPage wizard = open(DESKTOP, BASIC, "skip");
        wizard.chooseJobs(prefix, 2);
        String first = prefix + "_0001";

        wizard.rename(first, "No");
        until(() -> wizard.note(first).locator(".bad").count() == 1);
        wizard.rename(first, prefix + "_0002");
        until(() -> page().locator(".name-note .bad").count() == 2);
        shot("wizard-4-collision-en-1440");
        page().locator("[id='review-open']").click();
        until(() -> "true".equals(page().locator("[id='showCorrect']").getAttribute("aria-pressed")));
        shot("wizard-4-correct-en-1440");
        wizard.rename(first, prefix + "_taken");

        until(() -> wizard.note(first).locator(".note-SKIP").count() == 1);
        assertThat(page().locator(".name-note .bad").count())
                .as("both are mended, also the one whose name stayed")
                .isZero();
        wizard.row(first).locator("select").selectOption("OVERWRITE");
        until(() -> wizard.note(first).locator(".note-OVERWRITE").count() == 1);
        wizard.review();
        assertThat(page().locator(".review-counts").innerText())
                .containsPattern(Pattern.compile("1\\s+new task\\s+1\\s+overwritten\\s+0\\s+skipped"));
        page().locator(".show-OVERWRITE").click();
        until(() -> page().locator(".grid-review tbody tr").count() == 1);
        assertThat(wizard.reviewed(first).count())
                .as("the count opens to its row")
                .isEqualTo(1);
    }

    @Test
    void shouldMarkWhatChangedSinceTheReviewAndLetItBeTakenOut() {
        String prefix = jobs(2);
        WizardPage wizard = open(LAPTOP, BASIC, "skip");
        wizard.chooseJobs(prefix, 2);
        wizard.review();
        String held =
                system.control().set(Fault.of("HOLD_BEFORE", "GetDeployment").times(-1));
        String busy = startByApi(id(prefix + "_0002"));
        page().locator("[id='start']").click();

        until(() -> wizard.reviewed(prefix + "_0002").locator(".changed").count() == 1);
        assertThat(wizard.reviewed(prefix + "_0002").locator(".refusal").count())
                .isEqualTo(1);
        assertThat(wizard.reviewed(prefix + "_0001").locator(".changed").count())
                .isZero();
        assertThat(page().locator("[id='start']").isDisabled()).isTrue();
        shot("wizard-6-refused-en-1024");
        system.control().release(held);
        awaitEnd(busy);
        page().locator("[id='takeOut']").click();
        until(() -> page().locator(".grid-review tbody tr").count() == 1);
        Screenshots.take(page(), "wizard-5-review-en-1024");
        page().locator("[id='start']").click();
        page().waitForURL(url -> url.contains("/records/list.xhtml?batch="));
        pages.awaitStatus("SUCCEEDED", 1);
    }

    @Test
    void shouldShowTheStoredListWhileTheSourceIsAwayAndLoseNothing() {
        String prefix = jobs(1);
        WizardPage wizard = open(DESKTOP.in("zh-CN"), BASIC, "skip");
        wizard.chooseJobs(prefix, 1);
        system.control().outage("VERVERICA", true);
        page().locator("[id='refresh']").click();

        page().locator("#freshness .caution").waitFor();
        assertThat(wizard.rows().count()).isEqualTo(1);
        shot("wizard-7-source-away-zh-1440");
        page().locator("#notices .notice-close").first().click();
        until(() -> page().locator("#notices .notice-2").count() == 0);
        page().locator("[id='review-open']").click();
        page().locator("#notices .notice-2").first().waitFor();
        assertThat(page().locator("[id='start']").count())
                .as("what the start cannot check is not confirmed")
                .isZero();
        wizard.awaitChosen(1);
        system.control().outage("VERVERICA", false);
        page().locator("[id='refresh']").click();

        until(() -> page().locator("#freshness .caution").count() == 0);
        wizard.start("wizard-5-review-zh-1440");
        pages.awaitStatus("SUCCEEDED", 1);
    }

    @Test
    void shouldShowWhyJobsCannotBeChosen() {
        String prefix = jobs(1);
        String held =
                system.control().set(Fault.of("HOLD_BEFORE", "GetDeployment").times(-1));
        String busy = startByApi(id(prefix + "_0001"));
        WizardPage wizard = open(LAPTOP.in("zh-CN"), BASIC, "skip");

        for (String job : List.of(prefix + "_0001", "nightly_order_report", "shop_cdc_pipeline")) {
            wizard.search(job, 1);
            until(() -> wizard.row(job).count() == 1);
            assertThat(wizard.rows().first().isDisabled()).as(job).isTrue();
            assertThat(wizard.row(job).locator(".reason").count()).as(job).isPositive();
        }
        system.control().release(held);
        awaitEnd(busy);
        page().locator("[id='clear']").click();
        until(() -> wizard.rows().count() == 20);
        shot("wizard-2-jobs-zh-1024");
    }

    @Test
    @Tag("soak")
    void shouldWorkWithFiveThousandJobs() {
        system.control().generate("iot-prod", "load_job", "SQLSCRIPT", 5000);
        readAll("projects/" + PAIR_ID + "/jobs", "load_job", 5000);
        WizardPage wizard = open(DESKTOP, PAIR, "skip");
        assertThat(digits(page().locator(".pager-total").innerText())).isGreaterThan(5000);

        wizard.search("load_job_4999", 1);
        wizard.rows().first().check();
        wizard.awaitChosen(1);
        wizard.search("load_job", 20);
        page().locator("[id='rows:page']").check();
        wizard.awaitChosen(21);
        page().locator("[id='following']").click();
        until(() -> page().locator("[id='rows:page']").isEnabled()
                && !page().locator("[id='rows:page']").isChecked());
        page().locator("[id='rows:page']").check();
        wizard.awaitChosen(40);

        assertThat(wizard.rows().all().stream().filter(Locator::isDisabled).count())
                .as("R12: nothing more can be chosen")
                .isEqualTo(1);
        shot("wizard-8-full-en-1440");
        page().locator("[id='clearChoice']").click();
        wizard.awaitChosen(0);
    }

    private WizardPage open(Viewport viewport, String project, String policy) {
        pages = pages(viewport);
        pages.open(WIZARD, DemoUser.LI_NA);
        WizardPage wizard = pages.wizard();
        wizard.chooseProject(project, policy);
        return wizard;
    }

    /** New jobs whose names nobody else uses, known to the stored list. */
    private String jobs(int count) {
        String prefix = "wiz" + PREFIXES.incrementAndGet() + "_" + Long.toString(System.nanoTime(), 36);
        system.control().generate(NAMESPACE, prefix, "SQLSCRIPT", count);
        until(() -> api().post("projects/" + PROJECT + "/jobs/refresh").status() == 200);
        return prefix;
    }

    /** Lets the plug-in read a long list; on a busy machine that outlives a call of the API. */
    private void readAll(String jobs, String keyword, int expected) {
        try {
            api().post(jobs + "/refresh");
        } catch (UncheckedIOException e) {
            // it goes on reading
        }
        until(() -> {
            try {
                return api().read(jobs + "?limit=1&keyword=" + keyword)
                                .path("total")
                                .asInt()
                        == expected;
            } catch (UncheckedIOException e) {
                return false;
            }
        });
    }

    private String id(String jobName) {
        return api().read("projects/" + PROJECT + "/jobs?keyword=" + jobName)
                .path("items")
                .path(0)
                .path("deploymentId")
                .asText();
    }

    private String startByApi(String deploymentId) {
        ObjectNode body =
                Json.object().put("projectId", String.valueOf(PROJECT)).put("sameNamePolicy", "SKIP");
        body.putArray("jobs").addObject().put("deploymentId", deploymentId);
        return MigrationApi.expect(202, api().post("batches", body))
                .json()
                .path("id")
                .asText();
    }

    private void awaitEnd(String batch) {
        until(() ->
                Json.each(
                                api().read("batches/" + batch).path("records"),
                                record -> record.path("status").asText())
                        .stream()
                        .allMatch(List.of("SUCCEEDED", "FAILED", "SKIPPED")::contains));
    }

    private List<String> batchesOf(String prefix) {
        return Json.each(
                        api().read("records?limit=200&keyword=" + prefix).path("items"),
                        record -> record.path("batchId").asText())
                .stream()
                .distinct()
                .toList();
    }

    private MigrationApi api() {
        return system.api(DemoUser.LI_NA);
    }

    private Page page() {
        return pages.page();
    }

    private void useLanguage(String name) {
        page().locator("#user-menu").click();
        page().locator("#user-items a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        until(() -> "en".equals(page().locator("html").getAttribute("lang")));
    }

    private void shot(String name) {
        page().evaluate("window.scrollTo(0, 0)");
        Screenshots.take(page(), name);
    }

    private static String language(Viewport viewport) {
        return viewport.locale().substring(0, 2);
    }

    private static long digits(String text) {
        return Long.parseLong("0" + text.replaceAll("\\D", ""));
    }

    private MigrationPages pages(Viewport viewport) {
        Page page = browsing.newPage(system.url(), viewport);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        return new MigrationPages(page);
    }
}
