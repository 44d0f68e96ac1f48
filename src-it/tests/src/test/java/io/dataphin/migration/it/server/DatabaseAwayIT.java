package io.dataphin.migration.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.DemoConfiguration;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.PostgresServer;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.SandboxProcess;
import io.dataphin.migration.it.support.process.ServerConfiguration;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The server comes up before its database does, and the database goes away again. One test, since a server start is dear. */
class DatabaseAwayIT {

    private static final Path FOLDER = Path.of("target", "database-away").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String PASSWORD = "hunter2-of-the-database";

    @Test
    void shouldWaitForItsDatabaseAndBeginByItself() throws IOException {
        Folders.delete(FOLDER);
        ProjectFiles files = ProjectFiles.find();
        int port = FreePorts.any();
        try (SandboxProcess sandbox = new SandboxProcess(files.sandbox(), FOLDER.resolve("sandbox"), FreePorts.any());
                ServerProcess server = new ServerProcess(new ServerProcess.Settings(
                        files.payaraMicro(),
                        files.war(),
                        FOLDER,
                        FreePorts.any(),
                        configuration(sandbox, port),
                        List.of()))) {
            sandbox.start();
            server.start();
            MigrationApi api = new MigrationApi(server.url(), DemoUser.LI_NA.signInName(), DemoUser.PASSWORD);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> api.status() == 503);

            shouldSayWhatItWaitsFor(api, server);
            shouldHaveWrittenOneLine(server, port);

            try (PostgresServer database = PostgresServer.start(port)) {
                assertThat(database.url()).contains(":" + port + "/");
                await().atMost(PATIENCE).until(() -> api.status() == 200);
                await("a look at the database, every 5 s")
                        .atMost(PATIENCE)
                        .until(() -> ready(server).status() == 200);
                sandbox.awaitReady(PATIENCE);
                new OneMigration(sandbox.url(), server.url()).shouldMigrate("after the database has come", 1);
            }

            await("the database has gone again")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(notReady(api)).contains("database"));
        }
    }

    private static void shouldSayWhatItWaitsFor(MigrationApi api, ServerProcess server) {
        assertThat(notReady(api)).contains("database");
        HttpAnswer page = api.send(
                HttpRequest.newBuilder(server.url().resolve("sign-in.xhtml")).header("Accept-Language", "en"));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body())
                .contains("The database of this application cannot be used")
                .doesNotContain("???");
        assertThat(ready(server).status()).isEqualTo(503);
        assertThat(ready(server).body()).contains("\"reason\":\"DATABASE\"");
        HttpAnswer metrics = api.send(HttpRequest.newBuilder(server.url().resolve("/metrics")));
        assertThat(metrics.body())
                .as("for the alert")
                .containsPattern("(?m)^migration_database_up(\\{[^}]*})? 0(\\.0)?$");
    }

    private static void shouldHaveWrittenOneLine(ServerProcess server, int port) {
        List<String> lines = server.log().lines();
        assertThat(lines.stream().filter(line -> line.contains("MIGRATION DATABASE")))
                .singleElement()
                .asString()
                .contains("jdbc:postgresql://localhost:" + port + "/postgres: it does not answer");
        assertThat(lines)
                .noneMatch(line -> line.contains(PASSWORD))
                .noneMatch(line -> line.startsWith("\tat ") || line.startsWith("Caused by: "));
    }

    /** The detail of the refusal that every call gets. */
    private static String notReady(MigrationApi api) {
        HttpAnswer answer = api.get("records");
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("NOT_READY");
        assertThat(answer.header("Retry-After")).isPresent();
        return answer.json().path("detail").asText();
    }

    private static HttpAnswer ready(ServerProcess server) {
        MigrationApi probe = new MigrationApi(server.url(), "nobody", "nothing");
        return probe.send(HttpRequest.newBuilder(server.url().resolve("/health/ready")));
    }

    private static ServerConfiguration configuration(SandboxProcess sandbox, int port) throws IOException {
        Path users = FOLDER.resolve("users");
        DemoConfiguration.writeUsers(users);
        Map<String, String> values =
                new HashMap<>(DemoConfiguration.forSandbox(sandbox.url(), FOLDER.resolve("home"), users)
                        .values());
        values.put("migration.datasource.url", "jdbc:postgresql://localhost:" + port + "/postgres?loginTimeout=20");
        values.put("migration.datasource.user", "postgres");
        values.put("migration.datasource.password", PASSWORD);
        return new ServerConfiguration(values);
    }
}
