package io.dataphin.migration.it.web;

import static io.dataphin.migration.it.web.MigrationPages.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.browser.Browsing.Viewport;
import io.dataphin.migration.it.support.browser.Screenshots;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.HttpCalls;
import io.dataphin.migration.it.support.client.SandboxControl;
import io.dataphin.migration.it.support.console.ConsoleSignIn;
import io.dataphin.migration.it.support.console.ExampleConsole;
import io.dataphin.migration.it.support.demo.DemoConfiguration;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.keycloak.Keycloak;
import io.dataphin.migration.it.support.keycloak.KeycloakClient;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.PostgresServer;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.SandboxProcess;
import io.dataphin.migration.it.support.process.ServerConfiguration;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * People and programs that Keycloak vouches for, on two nodes with one database: one draws the pages as they are alone, the other one as they are
 * in a console. Keycloak is at {@code localhost}, the nodes are at {@code 127.0.0.1}.
 */
class OpenIdConnectIT {

    private static final Path FOLDER = Path.of("target", "openid-connect").toAbsolutePath();
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String RECORDS = "records/list.xhtml";

    private static final long IOT_LAB = 7310002255667900L;

    private static final Deque<AutoCloseable> STARTED = new ArrayDeque<>();
    private static Keycloak keycloak;
    private static SandboxControl sandbox;
    private static ServerProcess alone;
    private static ServerProcess embedded;
    private static ExampleConsole console;
    private static Browsing browsing;

    private final Accessibility axe = new Accessibility();

    @BeforeAll
    static void start() throws IOException {
        Folders.delete(FOLDER);
        PostgresServer postgres = started(PostgresServer.start());
        SandboxProcess platforms =
                started(new SandboxProcess(ProjectFiles.find().sandbox(), FOLDER.resolve("sandbox"), FreePorts.any()));
        int aloneAt = FreePorts.any();
        int embeddedAt = FreePorts.any();
        int consoleAt = FreePorts.any();
        keycloak = started(new Keycloak(
                Path.of(System.getProperty("keycloak.server")),
                FOLDER.resolve("keycloak"),
                FreePorts.any(),
                new Keycloak.Clients(pages(aloneAt), pages(embeddedAt), consoleAt)));
        ServerConfiguration shared = DemoConfiguration.forSandbox(
                        platforms.url(), FOLDER.resolve("home"), FOLDER.resolve("no-users"))
                .with(postgres.configuration())
                .with(keycloak.configuration());
        alone = started(node("alone", aloneAt, shared));
        embedded = started(node("embedded", embeddedAt, shared.with(inConsole(consoleAt))));
        platforms.start();
        sandbox = new SandboxControl(platforms.url());
        alone.start();
        keycloak.start();
        // one after the other, as the first one makes the schema
        alone.awaitReady(START);
        embedded.start();
        keycloak.awaitReady(START);
        embedded.awaitReady(START);
        console = started(new ExampleConsole(
                consoleAt,
                embedded.url(),
                new ConsoleSignIn(keycloak.issuer(), KeycloakClient.CONSOLE.id(), KeycloakClient.CONSOLE.secret())));
        browsing = started(new Browsing());
    }

    private static URI pages(int port) {
        return URI.create("http://127.0.0.1:" + port + "/migration/");
    }

    /** By both its names: one is of the provider's site, the other one of the plug-in's. */
    private static Map<String, String> inConsole(int port) {
        return Map.of(
                "migration.console.mode",
                "embedded",
                "migration.console.frame-ancestors",
                ExampleConsole.origin(port) + " http://127.0.0.1:" + port);
    }

    private static ServerProcess node(String name, int port, ServerConfiguration configuration) {
        ProjectFiles files = ProjectFiles.find();
        return new ServerProcess(new ServerProcess.Settings(
                files.payaraMicro(), files.war(), FOLDER.resolve(name), port, configuration, ServerProcess.FOR_TESTS));
    }

    private static <T extends AutoCloseable> T started(T part) {
        STARTED.push(part);
        return part;
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part : STARTED) {
            part.close();
        }
    }

    @Test
    void shouldSignInAtTheProviderAndSignOutThereToo() {
        Page page = page(alone);
        page.navigate(RECORDS + "?status=FAILED");
        signInAtProvider(page, DemoUser.LI_NA.signInName());
        page.waitForURL(alone.url() + RECORDS + "?status=FAILED");
        assertThat(page.locator("#user-menu").innerText()).isEqualTo(DemoUser.LI_NA.signInName());

        signOutByKeyboard(page);
        page.waitForURL(url -> url.contains("signed-out.xhtml"));
        axe.check(page, "signed out");
        axe.assertNothingFound();
        Screenshots.take(page, "oidc-signed-out");

        page.locator("#again").click();
        page.locator("#kc-login").waitFor();
    }

    private static void signOutByKeyboard(Page page) {
        page.locator("#user-menu").press("Enter");
        page.locator("#signOut").waitFor();
        until(() -> {
            page.keyboard().press("ArrowDown");
            return page.locator("#signOut:focus").isVisible();
        });
        page.keyboard().press("Enter");
    }

    @Test
    void shouldSayWhyNobodyIsSignedIn() {
        Page page = page(alone);
        page.navigate(RECORDS);
        signInAtProvider(page, Keycloak.WITHOUT_ROLE);
        page.waitForURL(url -> url.contains("refusal=ROLE"));
        Response refused = page.reload();

        assertThat(refused.status()).isEqualTo(403);
        axe.check(page, "no role");
        Screenshots.take(page, "oidc-no-role");
        for (String refusal : List.of("DENIED", "NO_SESSION")) {
            page.navigate("sign-in.xhtml?refusal=" + refusal);
            axe.check(page, refusal);
        }
        axe.assertNothingFound();

        page.navigate("sign-in.xhtml?refusal=ROLE");
        page.locator("#other").click();
        page.locator("#kc-login").waitFor();
    }

    @Test
    void shouldTakeAccessTokensThatAreMeantForTheApi() {
        String ours = token(KeycloakClient.MIGRATION, DemoUser.LI_NA.signInName());
        String signature = ours.substring(ours.lastIndexOf('.') + 1);
        String forged = ours.replace(signature, new StringBuilder(signature).reverse());

        assertThat(call(ours).status()).isEqualTo(200);
        assertThat(call(token(KeycloakClient.MIGRATION, Keycloak.WITHOUT_ROLE)).status())
                .isEqualTo(403);
        shouldBeRefused(call(forged));
        shouldBeRefused(call(token(KeycloakClient.CONSOLE, DemoUser.LI_NA.signInName())));
        shouldBeRefused(HttpCalls.send(HttpRequest.newBuilder(alone.url().resolve("api/v1/projects"))));
    }

    private static void shouldBeRefused(HttpAnswer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }

    @Test
    void shouldSignOutWhomTheProviderHasTakenTheRole() {
        String name = DemoUser.SUN_LI.signInName();
        Page page = page(alone);
        page.navigate(RECORDS);
        signInAtProvider(page, name);
        page.waitForURL(alone.url() + RECORDS);

        keycloak.control().role(name, "user", false);

        // the session at the provider lives on, so the way leads there and back
        until(() -> {
            page.navigate(RECORDS);
            page.locator("#refusal, #user-menu").first().waitFor();
            return page.locator("#refusal").isVisible();
        });
    }

    /** Roles in projects are Dataphin's, whoever vouches for the person; they are remembered for a minute. */
    @Test
    void shouldForgetARoleThatDataphinHasTakenAway() {
        DemoUser person = DemoUser.LI_NA;
        Page page = page(alone);
        page.navigate(RECORDS);
        signInAtProvider(page, person.signInName());
        page.waitForURL(alone.url() + RECORDS);
        String project = "#project option[value='" + IOT_LAB + "']";
        assertThat(page.locator(project).count()).isOne();

        sandbox.removeMember(IOT_LAB, person.dataphinId());

        await("roles are asked for again")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    page.navigate(RECORDS);
                    assertThat(page.locator(project).count()).isZero();
                });
        assertThat(page.locator("#user-menu").innerText()).isEqualTo(person.signInName());
        assertThat(call(token(KeycloakClient.MIGRATION, person.signInName())).body())
                .contains("\"retail_rt\"")
                .doesNotContain("\"iot_lab\"");
    }

    @Test
    void shouldEndSessionsOnEveryNodeWhenTheProviderEndsThem() {
        String name = DemoUser.CHEN_JIE.signInName();
        Page here = page(alone);
        here.navigate(RECORDS);
        signInAtProvider(here, name);
        here.waitForURL(alone.url() + RECORDS);
        Page there = page(embedded);
        there.navigate(RECORDS);
        signInAtProvider(there, name);
        there.waitForURL(embedded.url() + RECORDS);

        // it tells the node that stands alone
        keycloak.control().signOut(name);

        here.navigate(RECORDS);
        here.locator("#kc-login").waitFor();
        until(() -> {
            there.navigate(RECORDS);
            return !there.url().endsWith(RECORDS);
        });
    }

    @Test
    void shouldComeUpInsideTheConsoleWithoutAClick() {
        Page page = page(embedded);
        FrameLocator frame = openInConsole(page, console.url());

        frame.locator("#user-menu").waitFor();
        until(() -> page.evaluate("window.heard.some(m => m.type === 'location' && m.path.startsWith('records/list'))")
                .equals(true));
        assertThat(frame.locator("#user-menu").innerText()).isEqualTo(DemoUser.WANG_WEI.signInName());
        Screenshots.take(page, "oidc-console");
    }

    /** The console's other name makes the provider a third party, whose cookie this browser does not send from a frame. */
    @Test
    void shouldOfferAWindowWhereTheBrowserKeepsTheProvidersCookieBack() {
        Page page = page(embedded);
        URI ofAnotherSite = URI.create(console.url().toString().replace("localhost", "127.0.0.1"));
        FrameLocator frame = openInConsole(page, ofAnotherSite);

        frame.locator("#window").waitFor();
        Screenshots.take(page, "oidc-no-session");
    }

    private static FrameLocator openInConsole(Page page, URI address) {
        page.navigate(address.toString());
        signInAtProvider(page, DemoUser.WANG_WEI.signInName());
        page.locator("#person:text-is('" + DemoUser.WANG_WEI.signInName() + "')")
                .waitFor();
        page.locator("#entry-cross-platform-migration").click();
        return page.frameLocator("#frame");
    }

    private static Page page(ServerProcess node) {
        Page page = browsing.newPage(node.url(), Viewport.DESKTOP);
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.setDefaultNavigationTimeout(PATIENCE.toMillis());
        return page;
    }

    private static void signInAtProvider(Page page, String name) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(DemoUser.PASSWORD);
        page.locator("#kc-login").click();
    }

    private static String token(KeycloakClient client, String name) {
        return keycloak.control().accessToken(client, name, DemoUser.PASSWORD);
    }

    private static HttpAnswer call(String token) {
        return HttpCalls.send(HttpRequest.newBuilder(alone.url().resolve("api/v1/projects"))
                .header("Authorization", "Bearer " + token));
    }
}
