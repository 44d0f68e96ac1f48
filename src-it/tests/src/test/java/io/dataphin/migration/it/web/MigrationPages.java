package io.dataphin.migration.it.web;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

    /** The wizard, once it is open. */
    WizardPage wizard() {
        return new WizardPage(page);
    }

    /** Says yes to what the page asks. */
    void confirm() {
        page.locator("#action-dialog[aria-hidden=false] #perform").click();
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
