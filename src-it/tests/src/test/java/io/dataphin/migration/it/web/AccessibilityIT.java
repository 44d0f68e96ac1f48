package io.dataphin.migration.it.web;

import static io.dataphin.migration.it.web.MigrationPages.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.browser.Browsing.Viewport;
import io.dataphin.migration.it.support.browser.Screenshots;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page and every state that a person meets, in both languages and in light and dark colours: axe-core finds nothing (WCAG 2.2 A and AA and its
 * best practices). No page is wider than a window of 1024 pixels. The pictures of the user guide are taken on the way.
 */
@MigrationServer
class AccessibilityIT {

    private static final long PROJECT = 7310002255667712L;
    private static final Viewport DESKTOP = new Viewport(1280, 800, "en-US");
    private static final Viewport SMALL = new Viewport(1024, 768, "en-US");
    private static final String WIZARD = "batch/migrate.xhtml";
    private static final String RECORDS = "records/list.xhtml";
    /** Ends in success, left out, and failed for a missing file and a missing function. */
    private static final List<String> JOBS = List.of(
            "ads_gmv_dashboard",
            "ads_top_products",
            "dwd_payment_success",
            "dwd_order_detail",
            "dws_order_amount_1min",
            "order_replay_job",
            "attribution_stream",
            "订单宽表");

    private static final String NAMESPACE = "retail-prod";
    /** One of them that is changed in the source later. */
    private static final String CHANGED = "ads_gmv_dashboard";

    private static final Map<String, String> RECORD_IDS = new HashMap<>();
    private static String batch;

    private static Browsing browsing;

    private final RunningSystem system;
    private final Accessibility axe = new Accessibility();
    private MigrationPages pages;
    private Reader reader;

    /** Who reads the pages. */
    enum Reader {
        ENGLISH("en", "en-US"),
        CHINESE("zh", "zh-CN");

        private final String folder;
        private final String locale;

        Reader(String folder, String locale) {
            this.folder = folder;
            this.locale = locale;
        }
    }

    AccessibilityIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    static void migrateOnce(RunningSystem system) {
        browsing = new Browsing();
        system.control().reset();
        MigrationApi api = system.api(DemoUser.LI_NA);
        until(() -> api.get("projects/" + PROJECT + "/jobs?limit=1").status() == 200);
        batch = start(api);
        until(() ->
                Json.each(
                                api.read("batches/" + batch).path("records"),
                                record -> record.path("finishedAt").isNull())
                        .stream()
                        .noneMatch(busy -> busy));
        api.read("batches/" + batch)
                .path("records")
                .forEach(record -> RECORD_IDS.put(
                        record.path("objectName").asText(), record.path("id").asText()));
        changeLater(system, api);
    }

    /** A job that is changed in the source after it was migrated; a second check notices it. */
    private static void changeLater(RunningSystem system, MigrationApi api) {
        JsonNode job = system.control().deployments(NAMESPACE).stream()
                .filter(one -> one.path("name").asText().equals(CHANGED))
                .findAny()
                .orElseThrow();
        system.control().putDeployment(NAMESPACE, ((ObjectNode) job.deepCopy()).put("description", "changed later"));
        String id = RECORD_IDS.get(CHANGED);
        MigrationApi.expect(202, api.post("records/" + id + "/check"));
        until(() -> !api.read("records/" + id).path("drift").isNull());
    }

    @AfterAll
    static void closeBrowser() {
        browsing.close();
    }

    @AfterEach
    void closePage() {
        pages.page().context().close();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void shouldSignIn(Reader language) {
        begin(language);
        page().navigate(RECORDS);
        look("sign-in");

        pages.signIn(DemoUser.LI_NA, "not the password");
        page().locator(".notice").first().waitFor();
        look("sign-in-refused");

        pages.signIn(DemoUser.LI_NA, DemoUser.PASSWORD);
        page().waitForURL(url -> url.contains(RECORDS));
        page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page().navigate(RECORDS);
        page().locator("#session-ended").waitFor();
        look("sign-in-ended");

        axe.assertNothingFound();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void shouldListRecords(Reader language) {
        begin(language);
        pages.open(RECORDS, DemoUser.LI_NA);
        page().locator("#live:visible").waitFor();
        look("records");
        picture("records");

        page().locator("#user-menu").click();
        page().locator("#signOut").waitFor();
        lookAtMenu("user-menu", "#user-items");
        page().keyboard().press("Escape");

        page().locator(".row-menu-button").first().click();
        page().locator("#rowMenu .ui-menuitem-link").first().waitFor();
        lookAtMenu("records-row-menu", "#rowMenu");
        page().keyboard().press("Escape");

        page().locator("[data-toggle=filter-more]").click();
        page().locator("#filter-more.open").waitFor();
        look("records-filters");
        page().locator("#export").click();
        page().locator("#export-csv").waitFor();
        lookAtMenu("records-export", "#export-items");
        page().keyboard().press("Escape");
        page().locator("#columns").click();
        page().locator(".column-choice label").first().waitFor();
        lookAtMenu("records-columns", ".column-choice");

        page().navigate(RECORDS + "?status=FAILED");
        page().locator(".ui-row-toggler").first().click();
        page().locator("[id$=':submitAgain']").first().waitFor();
        look("records-failure");
        picture("failure");

        page().navigate(RECORDS + "?need=DRIFT");
        page().locator(".c-name a").first().waitFor();
        look("records-drifted");

        page().navigate(RECORDS + "?q=there-is-no-such-job");
        page().locator(".empty").waitFor();
        look("records-none-found");

        axe.assertNothingFound();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void shouldActOnManyRecords(Reader language) {
        begin(language);
        pages.open(RECORDS + "?status=SUCCEEDED,FAILED", DemoUser.LI_NA);
        page().locator("#rows_head_checkbox").check();
        page().locator(".bulk").waitFor();
        look("records-chosen");

        page().locator(".bulk-SUBMIT").click();
        page().locator("#action-dialog[aria-hidden=false] #perform").waitFor();
        look("records-action");
        picture("bulk");

        axe.assertNothingFound();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void shouldSayThatNothingIsThereYet(Reader language) {
        begin(language);
        pages.open(RECORDS, DemoUser.ZHOU_YI);
        page().locator(".empty").waitFor();
        look("records-empty");

        page().navigate(WIZARD);
        page().locator(".empty").waitFor();
        look("wizard-empty");

        axe.assertNothingFound();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void shouldChooseProjectAndJobs(Reader language) {
        begin(language);
        pages.open(WIZARD, DemoUser.LI_NA);
        look("wizard-project");
        picture("wizard-project");

        pages.wizard().chooseProject("Retail real-time", "overwrite");
        page().locator(".ui-row-toggler").first().click();
        page().locator(".job-details").first().waitFor();
        look("wizard-jobs");
        page().locator(".job-check:not(:disabled)").first().check();
        until(() -> page().locator("[id='bar'] .wizard-count").innerText().matches("(?s)\\D*1\\D+40\\D*"));
        picture("wizard-jobs");
        look("wizard-jobs-chosen");

        page().locator("[id='review-open']").click();
        page().locator("[id='start']").waitFor();
        look("wizard-review");
        picture("wizard-review");

        axe.assertNothingFound();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void shouldShowRecords(Reader language) {
        begin(language);
        pages.open(record("ads_gmv_dashboard"), DemoUser.LI_NA);
        page().locator("#drift").waitFor();
        look("record-succeeded");
        picture("record");
        Screenshots.take(page().locator("section:has(.field-group)"), name("verification"));

        page().locator(".do-UNDO").click();
        page().locator("#action-dialog[aria-hidden=false] #perform").waitFor();
        look("record-undo");
        picture("undo");

        page().navigate(difference("ads_top_products", "ads_gmv_dashboard"));
        page().locator(".diff").first().waitFor();
        page().locator(".fold summary").first().click();
        look("difference");

        page().navigate(record("order_replay_job"));
        page().locator(".panel-danger").waitFor();
        look("record-failed");

        page().navigate("records/detail.xhtml?id=999999999999");
        page().locator(".empty").waitFor();
        look("record-missing");

        axe.assertNothingFound();
    }

    /** A job beside the task that another one became. */
    private String difference(String job, String task) {
        MigrationApi api = system.api(DemoUser.LI_NA);
        return "records/difference.xhtml?project=" + PROJECT + "&deployment="
                + api.read("records/" + RECORD_IDS.get(job))
                        .path("deploymentId")
                        .asText() + "&targetName="
                + api.read("records/" + RECORD_IDS.get(task)).path("targetName").asText();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void shouldShowBatches(Reader language) {
        begin(language);
        pages.open("batches", DemoUser.LI_NA);
        page().locator(".batches-table").waitFor();
        look("batches");

        page().navigate("batches/list.xhtml?to=2020-01-01");
        page().locator(".empty").waitFor();
        look("batches-none-found");

        page().navigate("batches/" + batch);
        page().locator(".causes").waitFor();
        look("batch");
        picture("batch");

        page().locator("[id='groups:0:submit']").click();
        page().locator("#action-dialog[aria-hidden=false]").waitFor();
        look("batch-action");

        page().navigate("batches/detail.xhtml?id=99");
        page().locator(".empty").waitFor();
        look("batch-missing");

        axe.assertNothingFound();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void shouldShowTheAuditToAdministrators(Reader language) {
        begin(language);
        pages.open("audit/list.xhtml", DemoUser.ADMIN);
        page().locator(".audit-table").waitFor();
        page().locator("#check").click();
        page().locator(".audit-chain .tone-green").waitFor();
        // PrimeFaces disables the button while its request runs, and colours fade back
        page().waitForCondition(() ->
                page().locator("#check.ui-state-disabled, #check:disabled").count() == 0);
        look("audit");

        page().locator("#export").click();
        page().locator("#export-csv").waitFor();
        lookAtMenu("audit-export", "#export-items");

        page().navigate("audit/list.xhtml?to=2020-01-01");
        page().locator(".empty").waitFor();
        look("audit-none-found");

        axe.assertNothingFound();
    }

    /** In English also from the click to the report: what the list of jobs finds, the assessment of the whole source finds, too. */
    @ParameterizedTest
    @EnumSource(Reader.class)
    void shouldStoreAndTestAConnection(Reader language) {
        begin(language);
        pages.open("connections/list.xhtml", DemoUser.ADMIN);
        page().locator(".connections-table").waitFor();
        look("connections");

        Locator partner = page().locator(".connections-table tr", new Page.LocatorOptions().setHasText("vvp-partner"));
        partner.locator("button.link").last().click();
        page().locator("#store-endpoint").waitFor();
        look("connection-store");
        page().locator("#credential-save").click();
        page().locator("#key-id-problem .bad, #store-endpoint-problem .bad")
                .first()
                .waitFor();
        look("connection-refused");
        page().locator("#store-endpoint").fill("https://store.example.com");
        page().locator("#key-id").fill("key");
        page().locator("#credential-save").click();
        page().locator("#key-secret-problem .bad").waitFor();
        page().locator("#key-secret").fill("secret");
        page().locator("#store-endpoint").fill("no address");
        page().locator("#credential-save").click();
        page().locator("#store-endpoint-problem .bad").waitFor();
        assertThat(page().locator("#key-secret-problem .bad").count())
                .as("what was wrong before")
                .isZero();
        page().keyboard().press("Escape");

        partner.locator("[id$=':test']").click();
        partner.locator(".connection-test .badge").waitFor();
        look("connection-tested");

        axe.assertNothingFound();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void shouldAssessAWholeSource(Reader language) {
        begin(language);
        pages.open("assessment", DemoUser.LI_NA);
        page().locator("#project").waitFor();
        look("assessments");

        page().locator("#start").click();
        page().locator("#project-problem .bad").waitFor();
        look("assessment-project-missing");

        page().locator("#project").selectOption(String.valueOf(PROJECT));
        page().locator("#start").click();
        page().locator("#again").waitFor();
        look("assessment");
        picture("assessment");
        assertAssessed(page().url().replaceFirst(".*id=(\\d+).*", "$1"));

        page().locator(".finding-groups .cause-subjects a").first().click();
        page().waitForURL(url -> url.contains("subject="));
        page().locator(".assessed-jobs").waitFor();
        look("assessment-of-finding");
        page().navigate(page().url().replaceFirst("#.*", "") + "&q=there-is-no-such-job");
        page().locator(".empty").waitFor();
        look("assessment-none-found");

        page().goBack();
        page().locator(".assessed-jobs td.c-name a").first().click();
        page().locator(".properties").waitFor();
        look("assessed-job");

        page().navigate("assessment/detail.xhtml?id=99999");
        page().locator(".empty").waitFor();
        look("assessment-missing");

        axe.assertNothingFound();
    }

    private void assertAssessed(String id) {
        MigrationApi api = system.api(DemoUser.LI_NA);
        JsonNode assessment = api.read("assessments/" + id);
        assertThat(assessment.path("status").asText()).isEqualTo("DONE");
        assertThat(assessment.path("progress").path("done").asLong())
                .isEqualTo(listed(api, ""))
                .isPositive();
        assertThat(assessment.path("counts").path("unsupported").asLong()).isEqualTo(listed(api, "&supported=false"));
        JsonNode group = assessment.path("findings").get(0);
        assertThat(api.read("assessments/" + id + "/jobs?code="
                                + group.path("code").asText())
                        .path("total")
                        .asLong())
                .isEqualTo(group.path("jobs").asLong());
        assertThat(api.get("assessments/" + id + ".html").body()).startsWith("<!DOCTYPE html>");
    }

    /** Jobs of the list that the source still has; those that are gone are listed for a while. */
    private static long listed(MigrationApi api, String filter) {
        JsonNode page = api.read("projects/" + PROJECT + "/jobs?limit=200" + filter);
        return Json.each(page.path("items"), job -> job.path("reasons").findValuesAsText("code")).stream()
                .filter(codes -> !codes.contains("JOB_GONE"))
                .count();
    }

    /** The page comes before the answers, which may take a while. */
    @ParameterizedTest
    @EnumSource(Reader.class)
    void shouldCheckTheInstallation(Reader language) {
        begin(language);
        pages.open("installation/check.xhtml", DemoUser.ADMIN);
        page().locator("#advice").waitFor();
        look("installation");

        axe.assertNothingFound();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void shouldHelp(Reader language) {
        begin(language);
        pages.open("help", DemoUser.ZHAO_MIN);
        look("help");
        Locator topics = page().locator(".guide-contents a");
        assertThat(topics.count()).isGreaterThan(10);

        topics.first().click();
        page().waitForURL(url -> url.contains("page=overview"));
        look("help-overview");
        page().locator(".guide-text img").evaluateAll("images => Promise.all(images.map(one => one.decode()))");

        page().navigate("help/index.xhtml?page=failures#RESOURCE_MISSING");
        assertThat(page().locator(":target").innerText()).isEqualTo("RESOURCE_MISSING");
        look("help-failures");

        page().navigate("help/index.xhtml?q=csv");
        page().locator(".guide-hits mark").first().waitFor();
        look("help-found");
        page().locator(".guide-hits a").first().click();
        page().locator(":target").waitFor();

        page().locator("#q").fill("no-page-has-this");
        page().keyboard().press("Enter");
        page().locator(".empty").waitFor();
        look("help-nothing-found");

        assertThat(page().navigate("help/index.xhtml?page=there-is-no-such-page")
                        .status())
                .isEqualTo(404);

        axe.assertNothingFound();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void shouldSayWhatWentWrong(Reader language) {
        begin(language);
        pages.open(RECORDS, DemoUser.LI_NA);
        page().navigate("records/there-is-no-such-page.xhtml");
        page().locator("h1").waitFor();
        look("not-found");

        page().navigate("error.xhtml?id=0a1b2c3d");
        assertThat(page().locator("main").innerText()).contains("0a1b2c3d");
        look("unexpected");

        postFromAForeignPage(system.url().resolve(RECORDS));
        page().locator("h1").waitFor();
        look("refused");

        axe.assertNothingFound();
    }

    private void begin(Reader language) {
        reader = language;
        pages = new MigrationPages(browsing.newPage(system.url(), DESKTOP.in(language.locale)));
    }

    private Page page() {
        return pages.page();
    }

    private void look(String state) {
        assertThat(page().locator("html").getAttribute("lang")).startsWith(reader.folder);
        axe.check(page(), state);
        if (reader == Reader.ENGLISH) {
            // colours and room are the same in both languages
            theme("dark");
            axe.checkContrast(page(), state + "-dark");
            theme("light");
            lookAtTheWidth(state);
        }
        if (Boolean.getBoolean("pictures.all")) {
            takeInAllSizes(state);
        }
    }

    /** For people to look at: every state in both sizes and both themes. */
    private void takeInAllSizes(String state) {
        for (Viewport size : List.of(Viewport.DESKTOP, SMALL)) {
            page().setViewportSize(size.width(), size.height());
            for (String theme : List.of("light", "dark")) {
                theme(theme);
                Screenshots.take(page(), "all/%s/%s-%d-%s".formatted(reader.folder, state, size.width(), theme));
            }
        }
        theme("light");
        page().setViewportSize(DESKTOP.width(), DESKTOP.height());
    }

    private void lookAtMenu(String state, String menu) {
        axe.checkMenu(page(), state, menu);
        theme("dark");
        axe.checkContrast(page(), state + "-dark");
        theme("light");
    }

    private void lookAtTheWidth(String state) {
        page().setViewportSize(SMALL.width(), SMALL.height());
        Object beyond = page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(beyond)
                .as("%s: pixels beyond the edge of a window of 1024", state)
                .isEqualTo(0);
        page().setViewportSize(DESKTOP.width(), DESKTOP.height());
    }

    private void theme(String theme) {
        page().evaluate("""
                        theme => {
                          document.documentElement.dataset.theme = theme;
                          document.documentElement.offsetWidth;
                          // one that is drawn anew meanwhile is cancelled, and as good as finished
                          return Promise.all(document.getAnimations()
                              .filter(change => Number.isFinite(change.effect.getComputedTiming().endTime))
                              .map(change => change.finished.catch(() => null)));
                        }
                        """, theme);
    }

    private void picture(String name) {
        Screenshots.takeVisible(page(), name(name));
    }

    private String name(String picture) {
        return "guide/" + reader.folder + "/images/" + picture;
    }

    private void postFromAForeignPage(URI target) {
        page().navigate("about:blank");
        page().setContent("<form method='post' action='" + target + "'><button>go</button></form>");
        page().getByRole(AriaRole.BUTTON).click();
    }

    private static String record(String job) {
        return "records/detail.xhtml?id=" + RECORD_IDS.get(job);
    }

    private static String start(MigrationApi api) {
        ObjectNode body = Json.object().put("projectId", Long.toString(PROJECT)).put("sameNamePolicy", "SKIP");
        ArrayNode jobs = body.putArray("jobs");
        for (JsonNode job : api.read("projects/" + PROJECT + "/jobs?limit=200").path("items")) {
            if (JOBS.contains(job.path("name").asText())) {
                // other tests of the run may have migrated it elsewhere
                jobs.addObject()
                        .put("deploymentId", job.path("deploymentId").asText())
                        .putArray("accept")
                        .add("ALREADY_MIGRATED_ELSEWHERE");
            }
        }
        assertThat(jobs.size()).isEqualTo(JOBS.size());
        return MigrationApi.expect(202, api.post("batches", body))
                .json()
                .path("id")
                .asText();
    }
}
