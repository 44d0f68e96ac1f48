package io.dataphin.migration.it.web;

import static io.dataphin.migration.it.web.MigrationPages.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.browser.Browsing.Viewport;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People follow, search and mend migrations on the pages of the records. Every test looks at the records of one batch only. */
@MigrationServer
class RecordsInBrowserIT {

    private static final String RECORDS = "records/list.xhtml";
    private static final long PROJECT = 7310002255667712L;
    private static final String NO_FUNCTION = "attribution_stream";
    private static final String NO_FILE = "order_replay_job";
    private static final String RENAMED = "\u8ba2\u5355\u5bbd\u8868";
    private static final Set<String> JOBS =
            Set.of(NO_FUNCTION, NO_FILE, RENAMED, "price_change_audit", "log_error_monitor");

    private static final Locator.GetByTextOptions EXACTLY = new Locator.GetByTextOptions().setExact(true);

    private static Browsing browsing;
    private static String batch;

    private final RunningSystem system;
    private final List<String> errors = new ArrayList<>();
    private MigrationPages pages;

    RecordsInBrowserIT(RunningSystem system) {
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
    }

    @AfterAll
    static void closeBrowser() {
        browsing.close();
    }

    @AfterEach
    void keepTheContentPolicy() {
        pages.page().context().close();
        assertThat(errors).as("the content security policy is kept").isEmpty();
    }

    @Test
    void shouldShowChangesWithoutReloadingAndKeepChoiceAndFocusN7() {
        RecordsPage records = open("en-US", RECORDS + "?batch=" + batch);
        records.awaitLive();
        records.choose("price_change_audit");
        records.awaitChoice("1 record chosen");
        records.open(NO_FILE);
        page().locator("#q").focus();
        page().evaluate("window.sameDocument = true");

        system.control().putFunction(PROJECT, "channel_attribution", "com.example.marketing.ChannelAttribution");
        MigrationApi.expect(202, system.api(DemoUser.LI_NA).post("records/" + id(NO_FUNCTION) + "/submit"));

        records.row(NO_FUNCTION).locator(".status-SUCCEEDED").waitFor();
        assertThat(page().evaluate("window.sameDocument")).isEqualTo(true);
        records.awaitChoice("1 record chosen");
        assertThat(records.row("price_change_audit").locator(".ui-chkbox-box").isChecked())
                .isTrue();
        assertThat(page().locator(".opened").innerText()).as("stays open").contains(NO_FILE);
        assertThat(page().evaluate("document.activeElement.id")).isEqualTo("q");
    }

    @Test
    void shouldCombineFiltersInTheAddressAndTakeThemAwayOneByOne() {
        RecordsPage records = open("zh-CN", RECORDS + "?batch=" + batch);
        page().locator("#q").fill("order");
        page().locator("#q").press("Enter");
        page().waitForURL(url -> url.contains("q=order"));
        assertThat(page().url()).as("only what was filled in").doesNotContain("type=", "project=");
        page().locator(".chip.status-FAILED").click();
        page().waitForURL(url -> url.contains("status=FAILED") && url.contains("batch=" + batch));
        page().locator("[data-toggle=filter-more]").click();
        page().locator("#filter-more.open").waitFor();
        page().locator("#type").selectOption("FLINK_DATASTREAM");
        page().locator("#mine").check();
        page().locator("#filter-more button[type=submit]").click();
        page().waitForURL(url -> url.contains("mine=1") && url.contains("type=FLINK_DATASTREAM"));

        assertThat(page().locator(".filter-chip").count()).isEqualTo(5);
        assertThat(page().locator(".grid-records tr[data-rk]").count()).isEqualTo(1);
        assertThat(records.row(NO_FILE).isVisible()).isTrue();
        records.picture("filters-zh");

        page().locator("#user-menu").click();
        page().locator("#user-items [lang=en]").click();
        page().waitForURL(url -> url.contains("mine=1") && url.contains("q=order"));
        assertThat(page().locator("html").getAttribute("lang")).isEqualTo("en");

        page().getByLabel("Remove filter My migrations only").click();
        page().waitForURL(url -> !url.contains("mine=1") && url.contains("type=FLINK_DATASTREAM"));
        page().locator("#clear-filters").click();
        page().waitForURL(url -> !url.contains("type="));
        page().navigate(RECORDS + "?batch=" + batch + "&q=nothing_has_this_name");
        assertThat(page().locator(".empty").innerText()).contains("No record matches");
        records.picture("nothing-matches-en");
    }

    @Test
    void shouldTellBeforehandWhatAnActionOnAllThatMatchComesTo() {
        RecordsPage records = open("en-US", RECORDS + "?batch=" + batch + "&size=10");
        records.choosePage();
        records.awaitChoice("5 records chosen");
        records.picture("chosen-en");

        Locator dialog = records.askMany("PUBLISH");

        assertThat(dialog.innerText()).as("R17").contains("5 records are left out", "Basic");
        assertThat(dialog.locator("#perform").count()).isZero();
        records.picture("left-out-en");
        page().keyboard().press("Escape");
        records.awaitClosed();
        until(() -> page().locator(".bulk-PUBLISH:focus").count() == 1);
    }

    @Test
    void shouldDoWhatIsPossibleForManyAndNameTheOthers() {
        RecordsPage records = open("zh-CN", RECORDS + "?batch=" + batch);
        records.choose(NO_FILE);
        records.choose(RENAMED);
        records.awaitChoice("\u5df2\u9009 2 \u6761\u8bb0\u5f55");

        Locator dialog = records.askMany("SUBMIT");
        assertThat(dialog.locator("#perform").innerText()).contains("1");
        records.picture("ask-many-zh");
        records.perform();

        page().locator("#action-dialog .reasons").waitFor();
        assertThat(page().locator("#action-dialog .reasons a").allInnerTexts()).containsExactly(RENAMED);
        records.picture("outcome-zh");
        page().locator("#action-close").click();
        records.awaitClosed();
        assertThat(page().locator(".bulk").count()).as("the choice is used up").isZero();
        records.row(NO_FILE).locator(".status-FAILED").waitFor();
    }

    @Test
    void shouldOpenTheMenuOfARowByKeyboardAndGiveTheFocusBack() {
        RecordsPage records = open("en-US", RECORDS + "?batch=" + batch);
        Locator button = records.row(NO_FILE).locator(".row-menu-button");
        button.focus();
        page().keyboard().press("Enter");
        until(() -> page().locator("#rowMenu .ui-menuitem-link:focus").count() == 1);
        page().keyboard().press("ArrowDown");
        records.picture("row-menu-en");
        page().keyboard().press("Escape");
        until(() -> page().evaluate("document.activeElement.id").equals(button.getAttribute("id")));

        records.openMenu(NO_FILE).locator(".menu-MIGRATE").click();
        assertThat(records.dialog().innerText()).contains(NO_FILE, "read from Ververica anew");
        page().locator("#again-policy").selectOption("OVERWRITE");
        records.picture("ask-one-en");
        page().keyboard().press("Escape");
        until(() -> page().evaluate("document.activeElement.id").equals(button.getAttribute("id")));
    }

    @Test
    void shouldTellInTheRowWhyItFailedAndWhatToDo() {
        RecordsPage records = open("en-US", RECORDS + "?batch=" + batch + "&q=" + NO_FILE);
        assertThat(records.row(NO_FILE).locator(".cause").innerText()).isNotBlank();

        Locator opened = records.open(NO_FILE);

        assertThat(opened.innerText()).contains("RESOURCE_MISSING", "What to do", "Request ");
        records.picture("failure-en");
        opened.locator("[id$=':migrateAgain']").click();
        assertThat(records.dialog().innerText()).contains(NO_FILE, "read from Ververica anew");
    }

    @Test
    void shouldExportWhatTheFilterFindsForThePersonAtThePage() throws IOException {
        RecordsPage records = open("en-US", RECORDS + "?batch=" + batch + "&q=order_");

        List<String> csv = Files.readAllLines(records.export("csv"), StandardCharsets.UTF_8);
        assertThat(csv).hasSize(2);
        assertThat(csv.get(1)).contains(NO_FILE, "RESOURCE_MISSING");
        page().locator("h1").click();
        byte[] workbook = Files.readAllBytes(records.export("xlsx"));
        assertThat(new String(workbook, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void shouldKeepTheColumnsThatAPersonChose() {
        open("en-US", RECORDS + "?batch=" + batch);
        page().locator("#columns").click();
        column("Ended / duration").click();
        page().locator("th.c-finished").waitFor();
        column("Object ID").click();
        until(() -> page().locator("th.c-id").count() == 0);
        RecordsPage.picture(page(), "columns-en");

        page().navigate(RECORDS);

        assertThat(page().locator("th.c-finished").count()).isEqualTo(1);
        assertThat(page().locator("th.c-id").count()).isZero();
    }

    private Locator column(String name) {
        return page().locator(".column-choice label", new Page.LocatorOptions().setHasText(name));
    }

    @Test
    void shouldGroupTheFailuresOfAFilterByCauseAndActOnAGroup() {
        RecordsPage records = open("en-US", RECORDS + "?batch=" + batch + "&status=FAILED");
        Locator group = page().locator(".causes > li", new Page.LocatorOptions().setHasText("1 record"))
                .first();
        group.waitFor();
        records.picture("causes-en");

        group.getByText("Migrate again", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(records.dialog().innerText()).contains("1 job is affected");
        page().keyboard().press("Escape");
        records.awaitClosed();
    }

    @Test
    void shouldKeepAFilterAndOpenTheListWithIt() {
        RecordsPage records = open("en-US", RECORDS + "?batch=" + batch + "&q=order");
        page().locator("#fold-save").click();
        page().locator("#filter-name").fill("Orders");
        page().locator("#filter-name").press("Enter");
        page().locator(".saved-list a").getByText("Orders").waitFor();
        page().locator("#fold-manage").click();
        page().locator(".saved-manage button[id$=':standard']").click();
        page().locator(".saved-list .sub-inline").waitFor();
        records.picture("saved-filters-en");

        page().navigate(RECORDS);
        page().waitForURL(url -> url.contains("q=order") && url.contains("batch=" + batch));
        page().locator("#clear-filters").click();
        page().waitForURL(url -> !url.contains("q="));
        assertThat(page().locator(".filter-chip").count()).isZero();

        page().locator("#fold-manage").click();
        page().locator(".saved-manage button[id$=':delete']").click();
        page().locator("#confirm[aria-hidden=false] #confirm-yes").click();
        until(() -> page().locator(".saved-list a").count() == 0);
    }

    @Test
    void shouldOfferNothingThatAVisitorMayNotDo() {
        RecordsPage records = open("en-US", RECORDS + "?batch=" + batch, DemoUser.ZHAO_MIN);

        assertThat(page().locator("a[href*='batch/migrate']").count()).isZero();
        assertThat(page().locator("#bulk button[id*='bulkActions']").count()).isZero();
        assertThat(page().locator("#overview").isVisible()).isTrue();
        records.picture("visitor-en");
    }

    @Test
    void shouldFoldTheOverviewAndRememberIt() {
        open("en-US", RECORDS + "?batch=" + batch);
        assertThat(page().locator(".overview-parts").innerText()).contains("Needs attention", "Last 14 days");

        page().locator("#fold-overview").click();
        until(() -> page().locator(".overview-parts").count() == 0);
        page().reload();

        assertThat(page().locator(".overview-parts").count()).isZero();
    }

    @Test
    void shouldDrawTheIconOfAnErrorPageAndOfferAWayBack() {
        open("zh-CN", RECORDS + "?batch=" + batch);

        page().navigate("nowhere");

        assertThat(page().evaluate("document.querySelector('.error-icon .icon') instanceof SVGElement"))
                .isEqualTo(true);
        page().locator(".error-ways a").click();
        page().waitForURL(url -> url.contains(RECORDS));
        errors.removeIf(error -> error.contains("404"));
    }

    @Test
    void shouldSayThatTheServerDidNotAnswerAndForgetItWithTheNextAnswer() {
        JsonNode record = system.api(DemoUser.LI_NA)
                .read("batches/" + batch)
                .path("records")
                .path(0);
        RecordsPage records =
                open("en-US", "records/detail.xhtml?id=" + record.path("id").asText());
        Predicate<String> pages = url -> url.contains(".xhtml");
        page().route(pages, route -> {
            if (route.request().method().equals("POST")) {
                route.abort();
            } else {
                route.resume();
            }
        });

        page().locator(".do-MIGRATE").click();

        page().locator("#unanswered:popover-open").waitFor();
        assertThat(page().locator("#unanswered").innerText()).contains("did not answer");
        records.picture("unanswered-en");
        page().unroute(pages);
        page().locator(".do-MIGRATE:not([disabled])").click();
        page().locator(".ui-dialog[aria-hidden=false]").waitFor();
        page().locator("#unanswered").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        errors.clear();
    }

    /** Migrator and time were behind the right edge. */
    @Test
    void shouldShowAllUsualColumnsAndTheEndInEveryUsualWindow() {
        open("en-US", RECORDS + "?batch=" + batch);
        for (int width : List.of(1024, 1199, 1200, 1280, 1366, 1421, 1440, 1920)) {
            page().setViewportSize(width, 800);
            Object hidden = page().evaluate(
                            "(() => { const f = document.querySelector('.grid-records').parentElement; return f.scrollWidth - f.clientWidth; })()");
            assertThat(((Number) hidden).intValue()).as("hidden at " + width).isLessThanOrEqualTo(4);
        }
        assertThat(page().locator("td.c-status time").count()).isEqualTo(JOBS.size());
    }

    @Test
    void shouldLeadToSignInAndBackWhenTheSessionHasEnded() {
        RecordsPage records = open("zh-CN", RECORDS + "?batch=" + batch + "&q=" + NO_FILE);
        records.awaitLive();
        // an open menu holds the page's own question back, so that it cannot come before the click
        page().locator("#columns").click();
        page().context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));

        // as when changes are told at the moment of the click: the requests wait for one another
        records.row(NO_FILE)
                .locator(".row-menu-button")
                .evaluate("button => { refresh(); refresh(); button.click(); refresh(); }");

        page().locator("#session-ended").waitFor();
        records.picture("session-ended-zh");
        pages.signIn(DemoUser.LI_NA, DemoUser.PASSWORD);
        page().waitForURL(url -> url.contains(RECORDS) && url.contains("q=" + NO_FILE));
        errors.removeIf(error -> error.contains("401"));
    }

    @Test
    void shouldShowOneRecordWithItsTimelineAndUndoIt() {
        open("en-US", "records/detail.xhtml?id=" + id("log_error_monitor"));
        assertThat(page().locator(".stage-DONE").count()).isEqualTo(6);
        assertThat(page().locator(".stage time").count()).isGreaterThan(3);
        assertThat(page().locator(".fields tbody tr").count()).isGreaterThan(20);
        assertThat(page().locator(".field-group-HARMLESS .fields").isVisible())
                .as("what does not matter is folded")
                .isFalse();
        RecordsPage.picture(page(), "detail-en");

        RecordsPage records = new RecordsPage(page());
        page().locator(".do-UNDO").click();
        assertThat(records.dialog().innerText()).contains("it is deleted");
        records.picture("undo-en");
        records.perform();
        records.awaitClosed();

        // not "Being undone"
        page().locator(".page-status").getByText("Undone", EXACTLY).waitFor();
        assertThat(system.control().task(PROJECT, "log_error_monitor").isMissingNode())
                .isTrue();
        RecordsPage.picture(page(), "undone-en");
    }

    @Test
    void shouldShowAFailedRecordInChinese() {
        open("zh-CN", "records/detail.xhtml?id=" + id(NO_FILE));

        assertThat(page().locator(".stage-FAILED").count()).isEqualTo(1);
        assertThat(page().locator(".failure").innerText()).contains("RESOURCE_MISSING");
        RecordsPage.picture(page(), "detail-failed-zh");
        page().navigate("records/there-is-no-such-page.xhtml");
        page().locator(".error-code").waitFor();
        RecordsPage.picture(page(), "not-found-zh");
        errors.removeIf(error -> error.contains("404"));
    }

    private RecordsPage open(String locale, String address) {
        return open(locale, address, DemoUser.LI_NA);
    }

    private RecordsPage open(String locale, String address, DemoUser user) {
        Page page = browsing.newPage(system.url(), Viewport.DESKTOP.in(locale));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        pages = new MigrationPages(page);
        pages.open(address, user);
        return new RecordsPage(page);
    }

    private Page page() {
        return pages.page();
    }

    private String id(String job) {
        return Json.each(system.api(DemoUser.LI_NA).read("batches/" + batch).path("records"), record -> record).stream()
                .filter(record -> record.path("objectName").asText().equals(job))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    /** The job was migrated twice under different names: whoever repeats the first record takes the job from the second task. */
    @Test
    void shouldAcceptInTheDialogThatAnotherTaskAdoptedTheJobAndTakeAnotherNameR14() {
        JsonNode job = Json.each(
                        system.api(DemoUser.LI_NA)
                                .read("projects/" + PROJECT + "/jobs?limit=200&type=FLINK_SQL")
                                .path("items"),
                        one -> one)
                .stream()
                .filter(one -> one.path("name").asText().equals("ads_top_products"))
                .findFirst()
                .orElseThrow();
        String name = job.path("targetName").asText();
        String first = migrated(job, name);
        migrated(job, name + "_moved");
        RecordsPage records = open("en-US", "records/detail.xhtml?id=" + first);

        page().locator(".do-MIGRATE").click();
        records.dialog();
        page().locator("#again-name").fill("Not Legal");
        page().locator("#again-note .bad").waitFor();
        page().locator("#perform[disabled]").waitFor();
        page().locator("#again-name").fill(name + "_back");
        page().locator("#again-note .good").waitFor();
        records.perform();
        page().locator("#again-accept .demand").waitFor();
        assertThat(page().locator("#again-accept").innerText()).contains(name + "_moved");
        assertThat(page().locator("#perform").isDisabled()).isTrue();
        records.picture("accept-en");
        page().locator("#again-accept input").check();
        page().locator("#perform:not([disabled])").waitFor();
        records.perform();

        page().waitForURL(url -> url.contains("records/detail") && !url.endsWith("id=" + first));
        JsonNode again =
                system.api(DemoUser.LI_NA).read("records/" + page().url().replaceFirst(".*id=", ""));
        assertThat(again.path("targetName").asText()).isEqualTo(name + "_back");
        assertThat(Json.each(again.path("accepted"), JsonNode::asText)).containsExactly("ALREADY_MIGRATED_ELSEWHERE");
    }

    private String migrated(JsonNode job, String name) {
        MigrationApi api = system.api(DemoUser.LI_NA);
        ObjectNode body = Json.object().put("projectId", Long.toString(PROJECT)).put("sameNamePolicy", "OVERWRITE");
        ObjectNode choice = body.putArray("jobs").addObject();
        choice.put("deploymentId", job.path("deploymentId").asText()).put("targetName", name);
        choice.putArray("accept").add("ALREADY_MIGRATED_ELSEWHERE");
        String id = MigrationApi.expect(202, api.post("batches", body))
                .json()
                .path("records")
                .path(0)
                .path("id")
                .asText();
        until(() -> api.read("records/" + id).path("status").asText().equals("SUCCEEDED"));
        return id;
    }

    private static String start(MigrationApi api) {
        ObjectNode body = Json.object().put("projectId", Long.toString(PROJECT)).put("sameNamePolicy", "OVERWRITE");
        ArrayNode jobs = body.putArray("jobs");
        for (JsonNode job : api.read("projects/" + PROJECT + "/jobs?limit=200").path("items")) {
            if (JOBS.contains(job.path("name").asText())) {
                jobs.addObject().put("deploymentId", job.path("deploymentId").asText());
            }
        }
        assertThat(jobs.size()).isEqualTo(JOBS.size());
        return MigrationApi.expect(202, api.post("batches", body))
                .json()
                .path("id")
                .asText();
    }
}
