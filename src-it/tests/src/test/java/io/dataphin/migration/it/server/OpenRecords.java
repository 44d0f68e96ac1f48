package io.dataphin.migration.it.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.demo.DemoUser;
import java.net.URI;
import java.time.Duration;

/** The list of records that somebody has open while its database goes and comes. */
final class OpenRecords {

    private static final double PATIENCE = Duration.ofMinutes(1).toMillis();
    private static final String LIST = "records/list.xhtml?q=ear";

    private final Page page;

    OpenRecords(Browsing browsing, URI server) {
        page = browsing.newPage(server, Browsing.Viewport.DESKTOP);
        page.setDefaultTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(PATIENCE);
    }

    /** Signs in and opens the list. */
    void signIn() {
        page.navigate(LIST);
        page.locator("#name").fill(DemoUser.LI_NA.signInName());
        page.locator("#password").fill(DemoUser.PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL(url -> url.endsWith(LIST));
    }

    /** Waits for so many rows. */
    void shouldShow(int rows) {
        assertThat(page.locator(".grid-records tr[data-rk]"))
                .hasCount(rows, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
    }

    /** The menu of a row is asked for. */
    void shouldSayThatAClickWasInVain() {
        page.locator(".row-menu-button").first().click();
        Locator notice = page.locator("#unanswered");
        notice.waitFor();
        assertThat(notice.innerText()).contains("cannot reach its database", "Nothing is lost");
        shouldShow(1);
    }

    /** Opens the list anew; answers the id of the request. */
    String shouldSayWhatIsMissing() {
        Response answer = page.navigate(LIST);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("retry-after");
        assertThat(page.url()).as("the address that is loaded again").endsWith(LIST);
        assertThat(page.locator("main").innerText()).contains("cannot reach its database", "Nothing is lost");
        return answer.headers().get("x-request-id");
    }

    /** Nobody touches the page. */
    void shouldComeBackByItself(int rows) {
        shouldShow(rows);
        assertThat(page.url()).endsWith(LIST);
    }
}
