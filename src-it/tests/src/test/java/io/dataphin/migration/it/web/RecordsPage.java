package io.dataphin.migration.it.web;

import static io.dataphin.migration.it.web.MigrationPages.until;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.dataphin.migration.it.support.browser.Screenshots;
import java.nio.file.Path;

/** The list of records as a person uses it. */
final class RecordsPage {

    private final Page page;

    RecordsPage(Page page) {
        this.page = page;
    }

    /** The row of a job. */
    Locator row(String job) {
        return page.locator(".grid-records tbody tr", new Page.LocatorOptions().setHasText(job))
                .first();
    }

    /** Waits until the page hears of changes. */
    void awaitLive() {
        page.locator("#live[data-state='push']").waitFor();
    }

    /** Chooses the row of a job. */
    void choose(String job) {
        row(job).locator(".row-check").check();
    }

    /** What the bar over the table says of the choice. */
    String choice() {
        return page.locator(".bulk-count").innerText();
    }

    /** Opens the menu of a row by its button. */
    Locator openMenu(String job) {
        row(job).locator("[data-row-menu]").click();
        Locator menu = page.locator("#row-popover [role=menu]");
        menu.waitFor();
        return menu;
    }

    /** Asks for an action with the chosen records; ends with the dialog open. */
    Locator askMany(String action) {
        page.locator(".bulk-" + action).click();
        return dialog();
    }

    /** The dialog that asks, once it is open. */
    Locator dialog() {
        Locator dialog = page.locator("#action-dialog[aria-hidden=false]");
        dialog.waitFor();
        return dialog;
    }

    /** Confirms what the dialog asks. */
    void perform() {
        page.locator("#action-dialog #perform").click();
    }

    /** Waits until the dialog is closed. */
    void awaitClosed() {
        until(() -> page.locator("#action-dialog[aria-hidden=false]").count() == 0);
    }

    /** Exports by the page's menu. */
    Path export(String format) {
        page.locator("summary", new Page.LocatorOptions().setHas(page.locator("[href='#i-download']")))
                .click();
        Download download =
                page.waitForDownload(() -> page.locator("#export-" + format).click());
        return download.path();
    }

    /** Pictures of a state in both sizes that people have. */
    void picture(String name) {
        picture(page, name);
    }

    /** Pictures of a state in both sizes that people have. */
    static void picture(Page page, String name) {
        page.setViewportSize(1024, 768);
        Screenshots.takeVisible(page, "records/" + name + "-1024");
        page.setViewportSize(1440, 900);
        Screenshots.takeVisible(page, "records/" + name + "-1440");
    }
}
