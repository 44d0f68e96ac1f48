package io.dataphin.migration.it.web;

import static io.dataphin.migration.it.web.MigrationPages.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.browser.Browsing.Viewport;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person without a mouse: only keys are pressed, and only what has the focus is used. */
@MigrationServer
class KeyboardIT {

    private static final String RECORDS = "records/list.xhtml";
    private static final String JOB = "coupon_usage_stats";
    private static final int LONGEST_WAY = 300;

    private final RunningSystem system;

    KeyboardIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        system.control().reset();
    }

    @Test
    void shouldMigrateAJobAndOpenItByKeyboardAlone() {
        try (Browsing browsing = new Browsing()) {
            MigrationPages pages = new MigrationPages(browsing.newPage(system.url(), Viewport.DESKTOP));
            pages.page().navigate(RECORDS);
            pages.signIn(DemoUser.WANG_WEI, DemoUser.PASSWORD);
            pages.page().waitForURL(url -> url.contains(RECORDS));

            startMigration(pages.page());
            pages.awaitStatus("SUCCEEDED", 1);
            openRecord(pages.page());
            signOut(pages.page());
        }
    }

    private void startMigration(Page page) {
        use(page, "main a[href*='/batch/migrate']", "Enter");
        page.waitForURL(url -> url.contains("/batch/migrate.xhtml"));
        chooseProject(page);
        choose(page, "input[type=radio][id^='skip']");
        use(page, "#next", "Enter");
        page.locator("#count").waitFor();
        tabTo(page, "#keyword");
        page.keyboard().type(JOB);
        page.keyboard().press("Enter");
        until(() -> page.locator(".job-check").count() == 1);
        use(page, ".job-check", "Space");
        until(() -> page.locator("#bar .wizard-count").innerText().matches("(?s)\\D*1\\D+40\\D*"));
        rename(page);
        use(page, ".jobs-table .ui-row-toggler", "Enter");
        page.locator(".job-details").waitFor();
        use(page, "#review-open", "Enter");
        page.locator("#start").waitFor();
        use(page, "#start", "Enter");
        page.waitForURL(url -> url.contains("/records/list.xhtml?batch="));
    }

    private static void rename(Page page) {
        tabTo(page, ".name-cell input");
        page.keyboard().press("End");
        page.keyboard().type("_by_key");
        until(() -> page.locator(".name-note .good").count() == 1);
    }

    private void chooseProject(Page page) {
        String wanted = "#projects tr:has(.c-project label:text-is('Retail real-time')) input[type=radio]";
        choose(page, wanted);
        assertThat(page.locator(wanted).isChecked()).isTrue();
    }

    private void openRecord(Page page) {
        use(page, "tbody .c-name a", "Enter");
        page.waitForURL(url -> url.contains("/records/detail.xhtml"));
        assertThat(page.locator("h1").innerText()).isEqualTo(JOB);
    }

    private void signOut(Page page) {
        use(page, "#user-menu", "Enter");
        // arrows that come before the menu has the focus scroll the page, which closes the menu
        page.locator("#user-items a:focus").waitFor();
        for (int i = 0; i < LONGEST_WAY && !page.locator("#signOut:focus").isVisible(); i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/records/detail.xhtml"));
        page.navigate(RECORDS);
        assertThat(page.locator("#password").isVisible()).as("signed out").isTrue();
    }

    /** A group of radio buttons is one stop of the tab key; the arrows choose within it. */
    private static void choose(Page page, String radio) {
        String group = page.locator(radio).getAttribute("name");
        tabTo(page, "input[type=radio][name='" + group + "']");
        page.keyboard().press("Space");
        for (int i = 0; i < LONGEST_WAY && !page.locator(radio).isChecked(); i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    private static void use(Page page, String what, String key) {
        tabTo(page, what);
        page.keyboard().press(key);
    }

    private static void tabTo(Page page, String what) {
        for (int i = 0; i < LONGEST_WAY; i++) {
            if (Boolean.TRUE.equals(page.evaluate("what => document.activeElement.matches(what)", what))) {
                assertThat(page.evaluate("document.activeElement.matches(':focus-visible')"))
                        .as("the focus shows on %s", what)
                        .isEqualTo(true);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tab key never reaches " + what);
    }
}
