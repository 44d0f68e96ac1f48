package io.dataphin.migration.it.web;

import static io.dataphin.migration.it.web.MigrationPages.until;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
        page.locator("[id='count']").waitFor();
        awaitJobs();
    }

    /** Waits until the list is there: the first look at a source reads it. */
    void awaitJobs() {
        page.locator("[id='jobs'] table, [id='jobs'] .empty").first().waitFor();
    }

    /** Searches and waits until so many rows are shown. */
    void search(String keyword, int expected) {
        Locator search = page.locator("[id='keyword']");
        search.fill(keyword);
        search.press("Enter");
        Locator boxes = rows();
        until(() -> boxes.count() == expected);
    }

    /** Second step: all jobs that the search finds. */
    void chooseJobs(String keyword, int expected) {
        search(keyword, expected);
        for (int i = 0; i < expected; i++) {
            rows().nth(i).check();
            awaitChosen(i + 1);
        }
    }

    /** The boxes of the rows shown. */
    Locator rows() {
        return page.locator(".job-check");
    }

    /** Waits until the bar counts so many of 40. */
    void awaitChosen(int count) {
        Locator text = page.locator("[id='bar'] .wizard-count strong");
        until(() -> text.innerText().matches("\\D*" + count + "\\D+40\\D*"));
    }

    /** The row of a job by the name that it has on the source. */
    Locator row(String jobName) {
        return page.locator(".grid-jobs tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".job-name")
                                .getByText(jobName, new Locator.GetByTextOptions().setExact(true))));
    }

    /** Types the task name of a chosen job. */
    void rename(String jobName, String taskName) {
        row(jobName).locator("input.mono").fill(taskName);
    }

    /** What stands below the task name of a row. */
    Locator note(String jobName) {
        return row(jobName).locator(".name-note");
    }

    /** Shows all, chosen, or jobs to be corrected. */
    void show(String view) {
        page.locator("[id='show" + view + "']").click();
        until(() -> "true".equals(page.locator("[id='show" + view + "']").getAttribute("aria-pressed")));
    }

    /** Goes on to the review. */
    void review() {
        page.locator("[id='review-open']").click();
        page.locator("[id='start']").waitFor();
    }

    /** The row of a job in the review. */
    Locator reviewed(String jobName) {
        return page.locator(".grid-review tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".job-name")
                                .getByText(jobName, new Locator.GetByTextOptions().setExact(true))));
    }

    /** Reviews the choice and starts; ends on the records of the batch. */
    void start(String screenshot) {
        review();
        Screenshots.take(page, screenshot);
        page.locator("[id='start']").click();
        page.waitForURL(url -> url.contains("/records/list.xhtml?batch="));
    }
}
