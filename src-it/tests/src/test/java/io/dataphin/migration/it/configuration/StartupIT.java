package io.dataphin.migration.it.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.DemoConfiguration;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.ServerConfiguration;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A server whose configuration is not complete. */
class StartupIT {

    private static final Path FOLDER = Path.of("target", "unconfigured-server").toAbsolutePath();
    private static final Path HOME = FOLDER.resolve("home");
    private static final Duration START = Duration.ofMinutes(4);
    private static final Pattern CONFIG_LINE = Pattern.compile("MIGRATION CONFIG .*");
    private static final String PUT_INTO_THE_WRONG_PLACE = "hunter2,not$for{logs}";

    @Test
    void shouldNameWhatIsWrongAndTouchNoDatabase() throws IOException {
        Folders.delete(FOLDER);
        ProjectFiles files = ProjectFiles.find();
        ServerProcess.Settings settings = new ServerProcess.Settings(
                files.payaraMicro(),
                files.war(),
                FOLDER,
                FreePorts.any(),
                wrongConfiguration(),
                ServerProcess.FOR_TESTS);
        try (ServerProcess server = new ServerProcess(settings)) {
            server.start();
            await().atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> statusOf(server) == 503);

            assertThat(configurationLines(server))
                    .hasSize(4)
                    .anyMatch(line ->
                            line.startsWith("MIGRATION CONFIG migration.datasource.jndi-name: names no data source"))
                    .anyMatch(line -> line.startsWith("MIGRATION CONFIG migration.dataphin.access-key-secret"))
                    .anyMatch(line -> line.startsWith("MIGRATION CONFIG migration.dataphin.endpoint"))
                    .anyMatch(line -> line.startsWith("MIGRATION CONFIG migration.dataphin.tenant-id"));
            assertThat(server.log().lines())
                    .as("no value, no secret, no stack trace")
                    .noneMatch(line -> line.contains(PUT_INTO_THE_WRONG_PLACE))
                    .noneMatch(line -> line.contains("sandbox-vvp-retail-secret"))
                    .noneMatch(line -> line.startsWith("\tat ") || line.startsWith("Caused by: "));
            assertThat(HOME.resolve("migration.mv.db")).doesNotExist();
            HttpAnswer page = api(server)
                    .send(HttpRequest.newBuilder(server.url().resolve("sign-in.xhtml"))
                            .header("Accept-Language", "en"));
            assertThat(page.status()).as("%s", page).isEqualTo(503);
            assertThat(page.body()).contains("The configuration of this application is incomplete");
        }
    }

    /** One key is missing, three hold what they cannot. */
    private static ServerConfiguration wrongConfiguration() {
        URI nobody = URI.create("http://127.0.0.1:9");
        Map<String, String> values = new HashMap<>(DemoConfiguration.forSandbox(nobody, HOME, FOLDER.resolve("users"))
                .values());
        values.remove("migration.dataphin.access-key-secret");
        values.put("migration.datasource.jndi-name", "jdbc/misspelt");
        values.put("migration.dataphin.endpoint", PUT_INTO_THE_WRONG_PLACE);
        values.put("migration.dataphin.tenant-id", PUT_INTO_THE_WRONG_PLACE);
        return new ServerConfiguration(values);
    }

    private static List<String> configurationLines(ServerProcess server) {
        return server.log().lines().stream()
                .map(CONFIG_LINE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
    }

    private static int statusOf(ServerProcess server) {
        return api(server).status();
    }

    private static MigrationApi api(ServerProcess server) {
        return new MigrationApi(server.url(), DemoUser.LI_NA.signInName(), DemoUser.PASSWORD);
    }
}
