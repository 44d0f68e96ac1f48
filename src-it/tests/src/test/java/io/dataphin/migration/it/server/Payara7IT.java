package io.dataphin.migration.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.HttpCalls;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.keycloak.Keycloak;
import io.dataphin.migration.it.support.keycloak.KeycloakClient;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The archives for Payara 6, unchanged, on Payara 7, which needs a newer JDK than the build. */
@Tag("soak")
class Payara7IT {

    @Test
    void shouldMigrateOnPayaraMicro() throws IOException {
        Path jdk = NewerJdk.home();
        Path folder = Path.of("target", "payara-micro-7");
        Folders.delete(folder);
        ProjectFiles files = ProjectFiles.find();
        try (RunningSystem system = new RunningSystem(new RunningSystem.Settings(
                        files,
                        files.payaraMicro7(jdk),
                        folder,
                        FreePorts.any(),
                        FreePorts.any(),
                        Map.of(),
                        ServerProcess.FOR_TESTS));
                Browsing browsing = new Browsing()) {
            system.start();
            OpenRecords records = new OpenRecords(browsing, system.url());
            records.signIn();
            new OneMigration(system.sandbox().url(), system.url()).shouldMigrate("on Payara Micro 7", 1);
            records.shouldShow(1);
            system.server().stop();

            assertThat(system.server().log().lines())
                    .as("the server's log, to its end")
                    .anyMatch(line -> line.contains("Payara Micro 7."))
                    .noneMatch(line -> line.contains("SEVERE"));
        }
    }

    @Test
    void shouldSignPeopleAndProgramsInThroughKeycloak() throws IOException {
        Path folder = Path.of("target", "payara-micro-7-oidc").toAbsolutePath();
        Folders.delete(folder);
        ProjectFiles files = ProjectFiles.find();
        int port = FreePorts.any();
        URI pages = URI.create("http://127.0.0.1:" + port + "/migration/");
        try (Keycloak keycloak = new Keycloak(
                        Path.of(System.getProperty("keycloak.server")),
                        folder.resolve("keycloak"),
                        FreePorts.any(),
                        new Keycloak.Clients(pages, pages, FreePorts.any()));
                RunningSystem system = new RunningSystem(new RunningSystem.Settings(
                        files,
                        files.payaraMicro7(NewerJdk.home()),
                        folder,
                        FreePorts.any(),
                        port,
                        keycloak.configuration(),
                        ServerProcess.FOR_TESTS));
                Browsing browsing = new Browsing()) {
            keycloak.start();
            system.start();
            keycloak.awaitReady(Duration.ofMinutes(4));

            Page page = browsing.newPage(system.url(), Browsing.Viewport.DESKTOP);
            page.navigate("records/list.xhtml");
            page.locator("#username").fill(DemoUser.LI_NA.signInName());
            page.locator("#password").fill(DemoUser.PASSWORD);
            page.locator("#kc-login").click();
            page.waitForURL(system.url() + "records/list.xhtml");
            assertThat(page.locator("#user-menu").innerText()).isEqualTo(DemoUser.LI_NA.signInName());

            String token = keycloak.control()
                    .accessToken(KeycloakClient.MIGRATION, DemoUser.LI_NA.signInName(), DemoUser.PASSWORD);
            HttpAnswer projects =
                    HttpCalls.send(HttpRequest.newBuilder(system.url().resolve("api/v1/projects"))
                            .header("Authorization", "Bearer " + token));
            assertThat(projects.status()).as("%s", projects).isEqualTo(200);
            assertThat(projects.body()).contains("\"retail_rt\"");
        }
    }

    @Test
    void shouldDeployOnPayaraServerAndLeaveNothingBehind() throws Exception {
        Path jdk = NewerJdk.home();
        try (EarSystem system = new EarSystem(
                Path.of("target", "payara-server-7").toAbsolutePath(),
                Path.of(System.getProperty("payara7.server")),
                jdk)) {
            system.server().run("server-domain");
            system.server().run("server-deploy");
            system.shouldShowSignInPage();
            system.shouldMigrate("on Payara Server 7", 1);

            system.server().run("server-restart");
            system.shouldMigrate("after a restart", 2);

            system.server().run("server-undeploy");
            system.shouldHaveLeftNothing();
            system.shouldHaveReleasedItsFile();
        }
    }
}
