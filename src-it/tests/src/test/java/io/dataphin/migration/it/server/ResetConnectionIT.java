package io.dataphin.migration.it.server;

import io.dataphin.migration.it.support.client.ResettingGateway;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** D7 on Payara Micro: its REST client, its HTTP client and the JDK's repeat no write; {@link EarOnPayaraServerIT} sees the same on Payara Server. */
@Tag("soak")
class ResetConnectionIT {

    private static final Path FOLDER = Path.of("target", "reset-connection");

    @Test
    void shouldSendEveryWriteOnceWhenItsConnectionIsReset() throws Exception {
        Folders.delete(FOLDER);
        int port = FreePorts.any();
        URI platforms = URI.create("http://127.0.0.1:" + port);
        try (ResettingGateway gateway = new ResettingGateway(platforms);
                RunningSystem system = new RunningSystem(new RunningSystem.Settings(
                        ProjectFiles.find(),
                        FOLDER,
                        port,
                        FreePorts.any(),
                        through(gateway),
                        ServerProcess.FOR_TESTS))) {
            system.start();
            SentOnce writes = new SentOnce(gateway, new OneMigration(platforms, system.url()));

            writes.shouldMigrateOverKeptConnections("on Payara Micro", 1);
            writes.shouldMigrateOverFreshConnections("on Payara Micro", 2);
        }
    }

    /** With the ordinary time-out the product would look for a lost write half a minute later. */
    static Map<String, String> through(ResettingGateway gateway) {
        return Map.of(
                "migration.dataphin.endpoint", gateway.url().toString(),
                "migration.ververica.endpoint-override.cn-shanghai",
                        gateway.url().toString(),
                "migration.http.request-timeout", "PT5S");
    }
}
