package io.dataphin.migration.it.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.browser.Browsing.Viewport;
import io.dataphin.migration.it.support.browser.Screenshots;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.console.ExampleConsole;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pages inside another console, of another site: the console is at {@code localhost}, the plug-in at {@code 127.0.0.1}. The server's log
 * lines are JSON, which is looked at by the way.
 */
class EmbeddedConsoleIT {

    private static final Path FOLDER = Path.of("target", "embedded-system").toAbsolutePath();
    private static final Path LOG_FILE = FOLDER.resolve("log/migration.json");
    /** The newest one has a 0 at its end, older ones 1 and so on. */
    private static final Path LOG = FOLDER.resolve("log/migration.json.0");

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static RunningSystem system;
    private static ExampleConsole console;
    private static Browsing browsing;

    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        Folders.delete(FOLDER);
        int port = FreePorts.any();
        Map<String, String> configuration = new HashMap<>(ExampleConsole.configuration(port));
        configuration.put("migration.log.format", "json");
        configuration.put("migration.log.file", LOG_FILE.toString());
        system = new RunningSystem(new RunningSystem.Settings(
                ProjectFiles.find(), FOLDER, FreePorts.any(), FreePorts.any(), configuration, ServerProcess.FOR_TESTS));
        system.start();
        console = new ExampleConsole(port, system.url());
        browsing = new Browsing();
    }

    @AfterAll
    static void stop() {
        if (browsing != null) {
            browsing.close();
        }
        if (console != null) {
            console.close();
        }
        if (system != null) {
            system.close();
        }
    }

    @Test
    void shouldMigrateAJobInsideTheConsole() throws IOException {
        Page page = page();
        FrameLocator frame = openEntry(page);
        signIn(frame);
        until(() -> heard(page, "location", "path").contains("records/list.xhtml"));
        assertThat(frame.locator(".topbar").count()).as("content only").isZero();
        assertThat(frame.locator(".sidebar").count()).isZero();

        page.selectOption("#theme", "dark");
        page.selectOption("#language", "zh-CN");
        until(() -> "zh-CN".equals(frame.locator("html").getAttribute("lang")));
        until(() -> "dark".equals(frame.locator("html").getAttribute("data-theme")));
        assertThat(page.title()).as("the console's title follows").contains("迁移记录");
        assertThat(page.locator("#entry-cross-platform-migration").innerText()).isEqualTo("跨平台迁移");

        frame.locator("a[href*='batch/migrate']").first().click();
        frame.locator("#projects").waitFor();
        until(() -> heard(page, "location", "path").stream().anyMatch(path -> path.startsWith("batch/migrate.xhtml")));
        frame.getByLabel("Retail real-time", new FrameLocator.GetByLabelOptions().setExact(true))
                .check();
        frame.locator("[id='skip'] input, input[id^='skip']").first().check();
        frame.locator("[id='next']").click();
        frame.locator("[id='count']").waitFor();
        frame.locator("[id='keyword']").fill("ads_gmv_dashboard");
        frame.locator("[id='keyword']").press("Enter");
        until(() -> frame.locator(".job-check").count() == 1);
        frame.locator(".job-check").check();
        Screenshots.take(page, "embedded-wizard-zh-dark");

        page.selectOption("#language", "en");
        until(() -> "en".equals(frame.locator("html").getAttribute("lang")));
        assertThat(frame.locator(".job-check").isChecked())
                .as("the choice is kept")
                .isTrue();
        frame.locator("[id='review-open']").click();
        frame.locator("[id='start']").click();
        until(() -> frame.locator("table .badge.status-SUCCEEDED").count() == 1);
        Screenshots.take(page, "embedded-records-en-dark");

        until(() -> asHighAsTold(page));
        until(() -> frame.locator("html")
                .evaluate("h => h.scrollHeight - h.clientHeight")
                .equals(0));
        assertThat(errors).isEmpty();
        theLogShouldBeJsonAndLeadToThePlatform();
    }

    /** Whether the frame has the height that the page told last, so that there is no second scroll bar. */
    private static boolean asHighAsTold(Page page) {
        return Boolean.TRUE.equals(page.evaluate("""
                () => {
                  const told = window.heard.filter(m => m.type === "height").pop().height;
                  return told > 200 && document.getElementById("frame").getBoundingClientRect().height === told;
                }"""));
    }

    private static void theLogShouldBeJsonAndLeadToThePlatform() throws IOException {
        List<JsonNode> lines = Files.readAllLines(LOG).stream().map(Json::read).toList();
        JsonNode end = lines.stream()
                .filter(line -> line.path("message").asText().contains("is SUCCEEDED"))
                .findFirst()
                .orElseThrow();
        assertThat(end.path("recordId").asText()).matches("\\d+");
        assertThat(end.path("requestId").asText()).matches("[0-9a-f]{32}");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.path("time").asText()).endsWith("Z"));
    }

    @Test
    void shouldTakeNoMessageFromAnybodyElse() {
        Page page = page();
        FrameLocator frame = openEntry(page);
        frame.locator("#name").waitFor();
        until(() -> !heard(page, "ready", "type").isEmpty());
        String other = "http://stranger.example";
        page.route(
                other + "/**",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<p>stranger</p>")));

        // a stranger's frame beside ours writes to it, and so does our console, but under a name that is not ours
        page.evaluate("""
                address => new Promise(done => {
                  const stranger = document.createElement("iframe");
                  stranger.id = "stranger";
                  stranger.onload = done;
                  stranger.src = address;
                  document.body.append(stranger);
                })""", other + "/");
        Frame stranger = page.frames().stream()
                .filter(one -> one.url().startsWith(other))
                .findFirst()
                .orElseThrow();
        stranger.evaluate(
                "() => window.parent.frames[0].postMessage({target: 'dataphin-migration', version: 1, type: 'theme', theme: 'dark',"
                        + " variables: {accent: '#ff0000'}}, '*')");
        page.evaluate(
                "() => frame.contentWindow.postMessage({target: 'somebody', version: 1, type: 'theme', theme: 'dark'}, '*')");
        // answered in order: when this one was taken, the others have been looked at
        page.evaluate(
                "() => frame.contentWindow.postMessage({target: 'dataphin-migration', version: 1, type: 'theme', theme: 'light',"
                        + " variables: {accent: '#123456', radius: 'url(https://x)', ground: '#000'}}, plugin.origin)");
        until(() -> "#123456".equals(variable(frame, "--accent")));

        assertThat(frame.locator("html").getAttribute("data-theme")).isEqualTo("light");
        assertThat(variable(frame, "--radius")).as("only lengths").doesNotContain("url");
    }

    @Test
    void shouldBeRefusedByTheBrowserInAFrameOfAnybodyElse() {
        Page page = page();
        // the same console by its other name: not the configured origin
        page.navigate(console.url().toString().replace("localhost", "127.0.0.1"));
        page.evaluate(
                "address => { const f = document.getElementById('frame'); f.hidden = false; f.src = address; }",
                system.url().resolve("open").toString());

        // the browser shows a page of its own instead
        page.waitForCondition(
                () -> page.frames().stream().anyMatch(one -> one.url().startsWith("chrome-error:")));
        assertThat(page.frames()).noneMatch(one -> one.url().contains("sign-in"));
        assertThat(page.evaluate("window.heard.length")).isEqualTo(0);
    }

    @Test
    void shouldKeepRefusingAPostOfAForeignPage() {
        Page page = page();
        FrameLocator frame = openEntry(page);
        signIn(frame);
        until(() -> heard(page, "location", "path").contains("records/list.xhtml"));

        Object status = page.evaluate(
                "address => fetch(address, {method: 'POST', mode: 'no-cors', credentials: 'include'}).then(() => 'sent')",
                system.url().resolve("records/list.xhtml").toString());

        // the browser hides the answer from the console; what counts is that the server refused it, and that the person
        // is still signed in
        assertThat(status).isEqualTo("sent");
        MigrationApi api = system.api(DemoUser.LI_NA);
        assertThat(api.send(api.request("../../sign-in.xhtml")
                                .header("Origin", console.origin())
                                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(403);
    }

    private Page page() {
        Page page = browsing.newPage(console.url(), Viewport.DESKTOP);
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.setDefaultNavigationTimeout(PATIENCE.toMillis());
        page.onConsoleMessage(message -> {
            // the browser does not let a frame take the focus by itself, and says so
            if (message.type().equals("error") && !message.text().startsWith("Blocked autofocusing")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        return page;
    }

    /** Opens the plug-in by the console's own menu. */
    private static FrameLocator openEntry(Page page) {
        page.navigate(console.url().toString());
        page.locator("#entry-cross-platform-migration").click();
        return page.frameLocator("#frame");
    }

    private static void signIn(FrameLocator frame) {
        frame.locator("#name").fill(DemoUser.LI_NA.signInName());
        frame.locator("#password").fill(DemoUser.PASSWORD);
        frame.locator("#submit").click();
    }

    /** What the console was told so far. */
    private static List<String> heard(Page page, String type, String field) {
        Object values = page.evaluate(
                "([type, field]) => window.heard.filter(m => m.type === type).map(m => String(m[field]))",
                List.of(type, field));
        return ((List<?>) values).stream().map(String::valueOf).toList();
    }

    private static String variable(FrameLocator frame, String name) {
        return String.valueOf(
                frame.locator("html").evaluate("(h, name) => getComputedStyle(h).getPropertyValue(name).trim()", name));
    }

    private static void until(BooleanSupplier seen) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(seen::getAsBoolean);
    }
}
