package io.dataphin.migration.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.client.ResettingGateway;
import io.dataphin.migration.it.support.demo.DemoConfiguration;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.SandboxProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** The enterprise archive, a Payara Server for it that is not started yet, both platforms, and what is looked at after a step. */
final class EarSystem implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LEAVING = Duration.ofMinutes(4);

    private final Path home;
    private final SandboxProcess sandbox;
    private final ResettingGateway gateway;
    private final PayaraServer server;
    private final OneMigration jobs;

    /**
     * On Payara Server 6.
     *
     * @param folder for data and logs; what is in it is deleted
     */
    EarSystem(Path folder) throws IOException {
        this(folder, Path.of(System.getProperty("payara.server")), Path.of(System.getProperty("java.home")));
    }

    /**
     * @param folder for data and logs; what is in it is deleted
     * @param payara the unpacked server
     * @param javaHome the JDK to run it on
     */
    EarSystem(Path folder, Path payara, Path javaHome) throws IOException {
        Folders.delete(folder);
        home = folder.resolve("home");
        ProjectFiles files = ProjectFiles.find();
        sandbox = new SandboxProcess(files.sandbox(), folder.resolve("sandbox"), FreePorts.any());
        sandbox.start();
        gateway = new ResettingGateway(sandbox.url());
        Path users = folder.resolve("users");
        DemoConfiguration.writeUsers(users);
        server = new PayaraServer(payara.toAbsolutePath(), javaHome, folder)
                .configured(DemoConfiguration.forSandbox(sandbox.url(), home, users)
                        .with(ResetConnectionIT.through(gateway)))
                .with(Map.of("MIGRATION_EAR", files.ear().toString()));
        jobs = new OneMigration(sandbox.url(), server.url());
        sandbox.awaitReady(PATIENCE);
    }

    PayaraServer server() {
        return server;
    }

    /** Migrates a new job and looks at all records there are. */
    void shouldMigrate(String when, int records) {
        jobs.shouldMigrate(when, records);
    }

    /** Migrates a new job while connections are reset, kept ones and new ones, and looks at all records there are. */
    void shouldSendWritesOnce(String when, int records) {
        SentOnce writes = new SentOnce(gateway, jobs);
        writes.shouldMigrateOverKeptConnections(when, records);
        writes.shouldMigrateOverFreshConnections(when, records + 1);
    }

    /** The page has its form, and a text for each key. */
    void shouldShowSignInPage() {
        MigrationApi api = new MigrationApi(server.url(), "nobody", "nothing");
        HttpAnswer page = api.send(HttpRequest.newBuilder(server.url().resolve("sign-in.xhtml")));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<form").doesNotContain("???");
    }

    /** By the server's own means, as the administrators' document says. */
    void shouldCompress() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve("sign-in.xhtml"))
                .header("Accept-Encoding", "gzip")
                // over HTTP/2 Payara compresses nothing
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpResponse<byte[]> page = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(page.headers().allValues("Content-Encoding")).containsExactly("gzip");
    }

    /** No thread and no management bean; the database's connections and file are looked at beside. */
    void shouldHaveLeftNothing() {
        await("nothing of the application works on")
                .atMost(LEAVING)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> Leftovers.of(server), Leftovers::none);
    }

    /** The embedded database's file can be opened by another process. */
    void shouldHaveReleasedItsFile() throws SQLException {
        String database = "jdbc:h2:file:" + home.resolve("migration") + ";IFEXISTS=TRUE";
        try (Connection connection = DriverManager.getConnection(database, "sa", "")) {
            assertThat(connection.isValid(1)).as("the file is free").isTrue();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        gateway.close();
        sandbox.close();
    }
}
