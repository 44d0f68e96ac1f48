package io.dataphin.migration.it.support.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser without a window. Each page is opened in a context of its own, as a new person with no cookies. */
public final class Browsing implements AutoCloseable {

    /** Needed on closed networks and in containers: nothing is fetched that no test asked for. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    /**
     * How a page is shown.
     *
     * @param width of the viewport, in CSS pixels
     * @param height of the viewport, in CSS pixels
     * @param locale the language the browser asks for, such as {@code en-US} or {@code zh-CN}
     */
    public record Viewport(int width, int height, String locale) {

        /** An ordinary desktop, in English. */
        public static final Viewport DESKTOP = new Viewport(1440, 900, "en-US");

        /**
         * The same size in another language.
         *
         * @param other the language
         * @return a new viewport
         */
        public Viewport in(String other) {
            return new Viewport(width, height, other);
        }
    }

    /**
     * Starts the browser.
     *
     * @throws IllegalStateException when the machine has none and none can be installed
     */
    public Browsing() {
        Path executable = Chromium.executable();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }

    /**
     * Opens a page for a new person.
     *
     * @param base what relative addresses are resolved against
     * @param viewport size and language
     * @return an empty page; closing its context closes it
     */
    public Page newPage(URI base, Viewport viewport) {
        return page(base, viewport, false);
    }

    /**
     * As {@link #newPage}, for servers whose certificate nobody has signed.
     *
     * @param base what relative addresses are resolved against
     * @param viewport size and language
     * @return an empty page; closing its context closes it
     */
    public Page newPageWithAnyCertificate(URI base, Viewport viewport) {
        return page(base, viewport, true);
    }

    private Page page(URI base, Viewport viewport, boolean anyCertificate) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base.toString())
                .setViewportSize(viewport.width(), viewport.height())
                .setLocale(viewport.locale())
                .setIgnoreHTTPSErrors(anyCertificate));
        return context.newPage();
    }

    /** Ends the browser and its driver. */
    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
