package io.dataphin.migration.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.browser.Browsing.Viewport;
import io.dataphin.migration.it.support.browser.Screenshots;
import io.dataphin.migration.it.support.keycloak.Keycloak;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.PostgresServer;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.SandboxProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The first hour of the administrators' document, from nothing to a first migration: its blocks are run as they stand there, against a real Keycloak and
 * a real PostgreSQL. nginx is not at hand, so {@link TlsProxy} does what its block says.
 */
@Tag("soak")
class FirstHourIT {

    private static final Path FOLDER = Path.of("target", "first-hour").toAbsolutePath();
    private static final Duration START = Duration.ofMinutes(5);
    private static final String PASSWORD = "first-password";
    private static final String REALM = "first";
    /** The clients of the ready-made realm are not used: the document makes its own. */
    private static final URI NOBODY = URI.create("http://127.0.0.1:1/");

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable part : started) {
            part.close();
        }
    }

    @Test
    void shouldLeadFromNothingToAFirstMigration() throws Exception {
        Folders.delete(FOLDER);
        Files.createDirectories(FOLDER);
        SandboxProcess sandbox =
                open(new SandboxProcess(ProjectFiles.find().sandbox(), FOLDER.resolve("sandbox"), FreePorts.any()));
        sandbox.start();
        PostgresServer postgres = open(PostgresServer.start());
        Path keycloakHome = Path.of(System.getProperty("keycloak.server")).toAbsolutePath();
        Keycloak keycloak = open(new Keycloak(
                keycloakHome,
                FOLDER.resolve("keycloak"),
                FreePorts.any(),
                new Keycloak.Clients(NOBODY, NOBODY, FreePorts.any())));
        keycloak.start();
        PayaraServer server = open(new PayaraServer(
                Path.of(System.getProperty("payara.server")).toAbsolutePath(),
                Path.of(System.getProperty("java.home")),
                FOLDER));
        Path keys = FOLDER.resolve("proxy.p12");
        server.script(TlsProxy.makeKeys(keys));
        TlsProxy proxy = open(new TlsProxy(DocumentedCommands.of("first-proxy"), server.url(), keys));
        URI pages = URI.create("https://localhost:" + proxy.port() + "/migration/");
        server.with(variables(pages, sandbox.url(), postgres, keycloak, keycloakHome))
                .with(Map.of("CURL_CA_BUNDLE", TlsProxy.certificate(keys).toString()));
        sandbox.awaitReady(START);
        keycloak.awaitReady(START);

        makeDatabase(postgres);
        server.script("cd " + FOLDER + "\n" + DocumentedCommands.of("first-provider"));
        server.script("cd " + FOLDER + "\n" + DocumentedCommands.of("first-environment")
                + DocumentedCommands.of("server-domain") + DocumentedCommands.of("server-compression")
                + DocumentedCommands.of("server-deploy") + DocumentedCommands.of("first-wait")
                + DocumentedCommands.of("first-status"));

        migrate(pages);
    }

    /** What the document tells the reader to set; the sandbox needs the address of its Ververica, too. */
    private static Map<String, String> variables(
            URI pages, URI sandbox, PostgresServer postgres, Keycloak keycloak, Path keycloakHome) {
        Map<String, String> variables = new HashMap<>();
        variables.put("HOME", FOLDER.toString());
        variables.put(
                "PATH",
                keycloakHome.resolve("bin") + ":"
                        + Path.of(System.getProperty("payara.server"))
                                .toAbsolutePath()
                                .resolve("bin") + ":"
                        + System.getenv("PATH"));
        variables.put("PUBLIC", pages.toString().replaceFirst("/$", ""));
        variables.put("PROVIDER", keycloak.issuer().toString().replaceFirst("/realms/.*", ""));
        variables.put("REALM", REALM);
        variables.put("PROVIDER_ADMIN", Keycloak.ADMINISTRATOR);
        variables.put("PROVIDER_PASSWORD", Keycloak.ADMINISTRATOR);
        variables.put("DATABASE_URL", postgres.url().replaceFirst("/[^/]*$", "/migration"));
        variables.put("DATABASE_PASSWORD", PASSWORD);
        variables.put("CLIENT_SECRET", "first-secret");
        variables.put("FIRST_PASSWORD", PASSWORD);
        variables.put("DATAPHIN", sandbox.toString());
        variables.put("TENANT", "30001011");
        variables.put("DATAPHIN_KEY", "sandbox-dataphin-key");
        variables.put("DATAPHIN_SECRET", "sandbox-dataphin-secret");
        variables.put("RETAIL_KEY", "sandbox-vvp-retail-key");
        variables.put("RETAIL_SECRET", "sandbox-vvp-retail-secret");
        variables.put("IOT_KEY", "sandbox-vvp-iot-key");
        variables.put("IOT_SECRET", "sandbox-vvp-iot-secret");
        variables.put("MIGRATION_EAR", ProjectFiles.find().ear().toString());
        variables.put("MIGRATION_VERVERICA_ENDPOINT_OVERRIDE_CN_SHANGHAI", sandbox.toString());
        return variables;
    }

    private static void makeDatabase(PostgresServer postgres) throws SQLException, IOException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            for (String command : DocumentedCommands.of("first-database")
                    .replace("$DATABASE_PASSWORD", PASSWORD)
                    .split(";\\s*")) {
                statement.execute(command);
            }
        }
    }

    private void migrate(URI pages) {
        Page page = open(new Browsing()).newPageWithAnyCertificate(pages, Viewport.DESKTOP);
        page.setDefaultTimeout(START.toMillis());
        page.navigate("installation/check.xhtml");
        page.locator("#username").fill("alice");
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        page.locator("#advice").waitFor();
        Screenshots.take(page, "first-hour-installation-check");
        // from the archive's libraries and from its web application
        assertThat(page.locator("#answers h2").allInnerTexts()).contains("Database", "Ververica", "Sign-in");
        assertThat(page.locator("#answers .badge.tone-red").allInnerTexts())
                .as("problems of the installation")
                .isEmpty();
        assertThat(page.context().cookies()).allMatch(cookie -> !cookie.name.equals("JSESSIONID") || cookie.secure);

        page.navigate("batch/migrate.xhtml");
        page.getByLabel("Retail real-time", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("[id='skip'] input, input[id^='skip']").first().check();
        page.locator("#next").click();
        page.locator("#keyword").fill("ads_gmv_dashboard");
        page.locator("#keyword").press("Enter");
        await().until(() -> page.locator(".job-check").count() == 1);
        page.locator(".job-check").check();
        page.locator("#review-open").click();
        page.locator("#start").click();
        page.waitForURL(url -> url.contains("/records/list.xhtml?batch="));
        await().atMost(START)
                .until(() -> page.locator("table .badge.status-SUCCEEDED").count() == 1);
        Screenshots.take(page, "first-hour-records");
    }

    private <T extends AutoCloseable> T open(T part) {
        started.push(part);
        return part;
    }
}
