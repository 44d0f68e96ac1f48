package io.dataphin.migration.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataphin.migration.it.support.browser.Browsing;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The server comes up before its database does, and the database goes away again. One test, since a server start is dear. */
class DatabaseAwayIT {

    private static final Path FOLDER = Path.of("target", "database-away").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String PASSWORD = "hunter2-of-the-database";

    private static final String SCHEDULER = "[com.github.kagkarlsson.scheduler.";
    /** Its look for work and its housekeeping may both fail before the engine pauses. */
    private static final int MOST_TRACES_OF_SCHEDULER = 2;
    /** Of the server, of its pool, of its Faces, and of Hibernate when the connection is lost while it loads an object. */
    private static final List<String> OF_OTHERS = List.of(
            SCHEDULER,
            "[javax.enterprise.resource.",
            "[javax.enterprise.system.",
            "[org.hibernate.event.internal.DefaultLoadEventListener]",
            "[jakarta.enterprise.resource.webcontainer.faces.");

    /** One each for the outage, the feed and the look at the state, and one for each refused request. */
    private static final int MOST_LINES = 15;

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
                        ServerProcess.FOR_TESTS))) {
            sandbox.start();
            server.start();
            MigrationApi api = new MigrationApi(server.url(), DemoUser.LI_NA.signInName(), DemoUser.PASSWORD);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> api.status() == 503);

            shouldSayWhatItWaitsFor(api, server);
            shouldHaveWrittenOneLine(server, port);

            Path data = Files.createDirectories(FOLDER.resolve("data"));
            try (Browsing browsing = new Browsing()) {
                OpenRecords records = new OpenRecords(browsing, server.url());
                int before;
                try (PostgresServer database = PostgresServer.start(port, data)) {
                    assertThat(database.url()).contains(":" + port + "/");
                    awaitWork(api, server);
                    sandbox.awaitReady(PATIENCE);
                    new OneMigration(sandbox.url(), server.url()).shouldMigrate("after the database has come", 1);
                    records.signIn();
                    records.shouldShow(1);
                    before = server.log().lines().size();
                }
                await("the database has gone again")
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(notReady(api)).contains("database"));
                shouldStayCalmWithoutIt(records, server, before);
                try (PostgresServer again = PostgresServer.start(port, data)) {
                    assertThat(again.url()).contains(":" + port + "/");
                    records.shouldComeBackByItself(1);
                    awaitWork(api, server);
                }
            }
        }
    }

    private static void awaitWork(MigrationApi api, ServerProcess server) {
        await().atMost(PATIENCE).until(() -> api.status() == 200);
        await("a look at the database, every 5 s")
                .atMost(PATIENCE)
                .until(() -> ready(server).status() == 200);
    }

    /** An open page keeps what is on it, a page that is opened says what is the matter, and the log says it in a line each. */
    private static void shouldStayCalmWithoutIt(OpenRecords records, ServerProcess server, int before) {
        records.shouldSayThatAClickWasInVain();
        String request = records.shouldSayWhatIsMissing();

        await("the engine waits in silence")
                .during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(30))
                .until(() -> ofScheduler(tracing(server, before)) <= MOST_TRACES_OF_SCHEDULER);
        List<String> ours = server.log().lines().stream()
                .skip(before)
                .filter(line -> line.contains("the database does not answer"))
                .toList();
        assertThat(ours).hasSizeBetween(3, MOST_LINES).noneMatch(line -> line.contains("select "));
        assertThat(ours.stream().filter(line -> line.contains("migrations wait")))
                .hasSize(1);
        assertThat(ours.stream().filter(line -> line.contains("page"))).hasSizeGreaterThanOrEqualTo(2);
        assertThat(ours.stream().filter(line -> line.contains(request))).hasSize(1);
        assertThat(tracing(server, before))
                .as("nothing of ours writes stack traces")
                .allMatch(line -> OF_OTHERS.stream().anyMatch(line::contains));
    }

    private static long ofScheduler(Set<String> entries) {
        return entries.stream().filter(line -> line.contains(SCHEDULER)).count();
    }

    /** The first lines of those entries that have a stack trace. */
    private static Set<String> tracing(ServerProcess server, int from) {
        Set<String> tracing = new LinkedHashSet<>();
        List<String> lines = server.log().lines();
        String entry = "";
        for (String line : lines.subList(from, lines.size())) {
            if (line.startsWith("[20")) {
                entry = line;
            } else if (line.startsWith("\tat ")) {
                tracing.add(entry);
            }
        }
        return tracing;
    }

    private static void shouldSayWhatItWaitsFor(MigrationApi api, ServerProcess server) {
        assertThat(notReady(api)).contains("database");
        HttpAnswer page = api.send(
                HttpRequest.newBuilder(server.url().resolve("sign-in.xhtml")).header("Accept-Language", "en"));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body())
                .contains("The plug-in cannot reach its database")
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
