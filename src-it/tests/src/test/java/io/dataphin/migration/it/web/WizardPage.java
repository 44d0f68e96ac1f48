package io.dataphin.migration.it.web;

import static io.dataphin.migration.it.web.MigrationPages.until;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dataphin.migration.it.support.browser.Screenshots;

/** The batch migration wizard as a person uses it. */
final class WizardPage {

    private final Page page;

    WizardPage(Page page) {
        this.page = page;
    }

    /** First step: project and policy. */
    void chooseProject(String displayName, String policyId) {
        page.getByLabel(displayName, new Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("[id='" + policyId + "'] input, input[id^='" + policyId + "']")
                .first()
                .check();
        page.locator("[id='next']").click();
        page.locator("[id='bar']").waitFor();
    }

    /** Second step: all jobs that the search finds. */
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
}
