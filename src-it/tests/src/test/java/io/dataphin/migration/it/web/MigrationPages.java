package io.dataphin.migration.it.web;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dataphin.migration.it.support.browser.Screenshots;
import io.dataphin.migration.it.support.demo.DemoUser;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The pages as a person uses them. Waits for what a person would see, never for a time. */
final class MigrationPages {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Page page;

    MigrationPages(Page page) {
        this.page = page;
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.setDefaultNavigationTimeout(PATIENCE.toMillis());
    }

    Page page() {
        return page;
    }

    /** Signs in by keyboard alone on the page that asks for it. */
    void signIn(DemoUser user, String password) {
        page.locator("#name").focus();
        // after a refusal the name still stands there
        page.keyboard().press("Control+A");
        page.keyboard().type(user.signInName());
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
    }

    /** Opens a page of the application as a person who has just signed in. */
    void open(String address, DemoUser user) {
        page.navigate(address);
        signIn(user, DemoUser.PASSWORD);
        page.waitForURL(url -> !url.contains("sign-in"));
        page.locator("h1").waitFor();
    }

    /** First step of the wizard. */
    void chooseProject(String displayName, String policyId) {
        page.getByLabel(displayName, new Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("[id='" + policyId + "'] input, input[id^='" + policyId + "']")
                .first()
                .check();
        page.locator("[id='next']").click();
        page.locator("[id='bar']").waitFor();
    }

    /** Second step of the wizard: all jobs that the search finds. */
    void chooseJobs(String keyword, int expected) {
        Locator search = page.getByRole(AriaRole.SEARCHBOX);
        search.fill(keyword);
        search.press("Enter");
        Locator boxes = page.locator(".job-check:not(#page)");
        until(() -> boxes.count() == expected);
        for (int i = 0; i < expected; i++) {
            boxes.nth(i).check();
        }
        until(() -> page.locator("[id='bar'] .wizard-count").innerText().matches("(?s)\\D*" + expected + "\\D+40\\D*"));
    }

    /** Reviews the choice and starts; ends on the records of the batch. */
    void start(String screenshot) {
        page.locator("[id='review-open']").click();
        page.locator("[id='start']").waitFor();
        Screenshots.take(page, screenshot);
        page.locator("[id='start']").click();
        page.waitForURL(url -> url.contains("/records/list.xhtml?batch="));
    }

    /** Says yes to what the page asks. */
    void confirm() {
        page.locator("#confirm [data-confirm-answer].primary").click();
    }

    /** Waits until the list, without being loaded again, shows so many records of a status. */
    void awaitStatus(String status, int count) {
        Locator badges = page.locator("table .badge.status-" + status);
        until(() -> badges.count() == count);
    }

    static void until(BooleanSupplier seen) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(seen::getAsBoolean);
    }
}
