package io.dataphin.migration.it.server;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The enterprise archive on a Payara Server, in short: it deploys as the administrators' document says, migrates a job and leaves nothing behind.
 * {@link EarOnPayaraServerIT} goes through its whole life and takes minutes.
 */
class EarSmokeIT {

    @Test
    void shouldDeployMigrateAndLeaveNothingBehind() throws Exception {
        try (EarSystem system =
                new EarSystem(Path.of("target", "payara-server-smoke").toAbsolutePath())) {
            system.server().run("server-domain");
            system.server().run("server-compression");
            system.server().run("server-deploy");
            system.shouldShowSignInPage();
            system.shouldCompress();
            system.shouldMigrate("after the deployment, on the embedded database", 1);

            system.server().run("server-undeploy");
            system.shouldHaveLeftNothing();
            system.shouldHaveReleasedItsFile();
        }
    }
}
