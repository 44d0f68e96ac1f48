package io.dataphin.migration.it.web;

import static io.dataphin.migration.it.web.MigrationPages.until;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.dataphin.migration.it.support.browser.Screenshots;
import java.nio.file.Path;
import java.util.List;

/** The list of records as a person uses it. */
final class RecordsPage {

    private final Page page;

    RecordsPage(Page page) {
        this.page = page;
    }

    /** The row of a job. */
    Locator row(String job) {
        return page.locator(".grid-records tr[data-rk]", new Page.LocatorOptions().setHasText(job))
                .first();
    }

    /** Waits until the page hears of changes. */
    void awaitLive() {
        page.locator("html[data-live=push]").waitFor();
    }

    /** Chooses the row of a job. */
    void choose(String job) {
        row(job).locator(".ui-chkbox-box").check();
    }

    /** Chooses all rows of the page. */
    void choosePage() {
        page.locator("#rows_head_checkbox").check();
    }

    /** Waits until the bar over the table says so of the choice. */
    void awaitChoice(String words) {
        until(() -> page.locator(".bulk-count").allInnerTexts().equals(List.of(words)));
    }

    /** Opens the row of a failed job. */
    Locator open(String job) {
        row(job).locator(".ui-row-toggler").click();
        Locator opened = page.locator(".opened", new Page.LocatorOptions().setHasText(job));
        opened.waitFor();
        return opened;
    }

    /** Opens the menu of a row by its button. */
    Locator openMenu(String job) {
        row(job).locator(".row-menu-button").click();
        Locator menu = page.locator("#rowMenu");
        menu.locator(".ui-menuitem-link").first().waitFor();
        return menu;
    }

    /** Turns to another page by a button of the paginator: first, prev or next. */
    void turn(String where) {
        page.locator(".ui-paginator-" + where).click();
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
        page.locator("#export").click();
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
