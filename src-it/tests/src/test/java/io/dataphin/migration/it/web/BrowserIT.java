package io.dataphin.migration.it.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.browser.Browsing.Viewport;
import io.dataphin.migration.it.support.browser.Screenshots;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What every browser test stands on. */
class BrowserIT {

    private static final URI NOWHERE = URI.create("http://localhost");

    @Test
    void shouldDrawChineseCharacters() {
        try (Browsing browsing = new Browsing()) {
            Page page = browsing.newPage(NOWHERE, Viewport.DESKTOP.in("zh-CN"));
            page.setContent("<h1 id=one>\u8fc1</h1><h1 id=other>\u79fb</h1>");

            Screenshots.take(page, "chinese");

            assertThat(page.locator("#one").screenshot())
                    .as("without a font both are the same box")
                    .isNotEqualTo(page.locator("#other").screenshot());
            assertThat(page.evaluate("navigator.language")).isEqualTo("zh-CN");
        }
    }

    @Test
    void shouldFindWhatAReaderWithoutEyesWouldMiss() {
        try (Browsing browsing = new Browsing()) {
            Page page = browsing.newPage(NOWHERE, Viewport.DESKTOP);
            page.setContent("<html lang=en><title>t</title><main><h1>t</h1><input><img src='data:,'></main></html>");
            Accessibility axe = new Accessibility();

            axe.check(page, "broken");

            assertThat(axe.found())
                    .anyMatch(line -> line.startsWith("broken: image-alt"))
                    .anyMatch(line -> line.startsWith("broken: label"));
        }
    }
}
