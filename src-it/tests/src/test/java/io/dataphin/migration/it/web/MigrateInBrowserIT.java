package io.dataphin.migration.it.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.browser.Browsing.Viewport;
import io.dataphin.migration.it.support.browser.Screenshots;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person migrates jobs in the browser. */
@MigrationServer
class MigrateInBrowserIT {

    private static final String WIZARD = "batch/migrate.xhtml";
    private static final String RECORDS = "records/list.xhtml";
    private static final long PROJECT = 7310002255667712L;

    /** Stands in for the browser's notifications, which nobody sees here. */
    private static final String NOTIFICATIONS = """
            window.told = [];
            window.Notification = class {
              static permission = "default";
              static requestPermission() {
                Notification.permission = "granted";
                return Promise.resolve("granted");
              }
              constructor(title, options) {
                told.push(title + ": " + options.body);
              }
            };
            """;

    private static Browsing browsing;

    private final RunningSystem system;
    private final List<String> errors = new ArrayList<>();

    MigrateInBrowserIT(RunningSystem system) {
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

    @Test
    void shouldMigrateJobsAndWatchThemEnd() {
        MigrationPages pages = pages(Viewport.DESKTOP);
        pages.open(WIZARD, DemoUser.LI_NA);
        pages.wizard().chooseProject("Retail real-time", "skip");
        pages.wizard().chooseJobs("ads_", 3);
        Screenshots.take(pages.page(), "wizard-jobs-en");
        pages.wizard().start("wizard-review-en");

        pages.awaitStatus("SUCCEEDED", 3);

        Screenshots.take(pages.page(), "records-en");
        assertThat(system.control()
                        .task(PROJECT, "ads_gmv_dashboard")
                        .path("Status")
                        .asText())
                .as("R16")
                .isEqualTo("SUBMITTED");
        assertThat(errors).as("the content security policy is kept").isEmpty();
    }

    @Test
    void shouldSayWhatIsMissingAndSubmitAgainR6() {
        MigrationPages pages = pages(Viewport.DESKTOP.in("zh-CN"));
        pages.open(WIZARD, DemoUser.WANG_WEI);
        pages.wizard().chooseProject("Retail real-time", "overwrite");
        pages.wizard().chooseJobs("attribution_stream", 1);
        pages.wizard().start("wizard-review-zh");
        pages.awaitStatus("FAILED", 1);

        pages.page().locator(".ui-row-toggler").click();
        pages.page().locator(".opened").waitFor();
        Screenshots.take(pages.page(), "failure-zh");
        assertThat(pages.page().locator(".opened").innerText()).contains("channel_attribution", "重新提交");
        system.control().putFunction(PROJECT, "channel_attribution", "com.example.marketing.ChannelAttribution");
        pages.page().locator("[id$=':submitAgain']").click();
        pages.confirm();

        pages.awaitStatus("SUCCEEDED", 1);
        assertThat(pages.page().locator("html").getAttribute("lang")).startsWith("zh");
        assertThat(errors).isEmpty();
    }

    @Test
    void shouldWatchABatchAndSubmitAgainWhatFailedForOneCause() {
        MigrationPages pages = pages(Viewport.DESKTOP);
        Page page = pages.page();
        page.addInitScript(NOTIFICATIONS);
        pages.open(WIZARD, DemoUser.WANG_WEI);
        pages.wizard().chooseProject("Retail real-time", "overwrite");
        pages.wizard().chooseJobs("attribution_stream", 1);
        pages.wizard().start("wizard-review-one");
        pages.awaitStatus("FAILED", 1);

        page.locator("#open-batch").click();
        page.locator("progress").waitFor();
        assertThat(page.locator("#batch").innerText()).contains("1 of 1 done (100 %)", "channel_attribution");
        Screenshots.take(page, "batch-en");
        system.control().putFunction(PROJECT, "channel_attribution", "com.example.marketing.ChannelAttribution");
        assertThat(page.locator("#notify").isVisible()).as("it has ended").isFalse();
        String held = system.control().set(Fault.of("HOLD_BEFORE", "SubmitStreamTaskByAsync"));
        page.locator("[id='groups:0:submit']").press("Enter");
        page.locator("#action-dialog[aria-hidden=false] #perform").press("Enter");
        page.locator("#notify").waitFor();
        page.locator("#notify").press("Enter");
        page.locator("#notify").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(page.evaluate("told")).isEqualTo(List.of());
        system.control().release(held);

        page.locator(".batch-records .badge.status-SUCCEEDED").waitFor();
        MigrationPages.until(() -> !page.evaluate("told").equals(List.of()));
        assertThat(page.evaluate("told").toString()).contains("has ended", "1 of 1 job succeeded");
        assertThat(page.locator("#announcements").textContent()).contains("1 of 1 job succeeded");
        assertThat(page.locator(".causes").count()).isZero();
        String number = page.url().replaceFirst(".*id=", "");
        page.navigate("batches");
        page.locator(".batches-table").waitFor();
        page.navigate("batches/" + number);
        page.locator("progress").waitFor();
        assertThat(errors).as("the content security policy is kept").isEmpty();
    }

    @Test
    void shouldAskWhoItIsAndGoBackToThePageWanted() {
        MigrationPages pages = pages(Viewport.DESKTOP);
        pages.page().navigate(RECORDS + "?status=FAILED");
        Screenshots.take(pages.page(), "sign-in-en");

        pages.signIn(DemoUser.ZHAO_MIN, "not the password");
        pages.page().locator("[role=alert], .notice").first().waitFor();
        assertThat(pages.page().url()).contains("sign-in");
        pages.signIn(DemoUser.ZHAO_MIN, DemoUser.PASSWORD);

        pages.page().waitForURL(url -> url.contains(RECORDS) && url.contains("status=FAILED"));
    }

    @Test
    void shouldNotLetAVisitorChooseAProject() {
        MigrationPages pages = pages(Viewport.DESKTOP);
        pages.open(WIZARD, DemoUser.ZHAO_MIN);

        assertThat(pages.page().locator("#projects input[type=radio]").all())
                .isNotEmpty()
                .allSatisfy(choice -> assertThat(choice.isDisabled()).isTrue());
        Screenshots.take(pages.page(), "wizard-not-allowed-en");
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
