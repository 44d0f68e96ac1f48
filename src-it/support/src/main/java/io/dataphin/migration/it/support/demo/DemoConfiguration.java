package io.dataphin.migration.it.support.demo;

import io.dataphin.migration.it.support.process.ServerConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the plug-in needs to know to work with the sandbox's seed. */
public final class DemoConfiguration {

    private DemoConfiguration() {}

    /**
     * The configuration for one sandbox.
     *
     * @param sandbox base address of both platforms, without a slash at the end
     * @param home folder of the embedded database
     * @param usersFile who may sign in; see {@link #writeUsers}
     * @return all required keys and the credentials of the seed's compute sources
     */
    public static ServerConfiguration forSandbox(URI sandbox, Path home, Path usersFile) {
        return new ServerConfiguration(Map.ofEntries(
                Map.entry("migration.home", home.toAbsolutePath().toString()),
                Map.entry("migration.security.users", usersFile.toAbsolutePath().toString()),
                Map.entry("migration.dataphin.endpoint", sandbox.toString()),
                Map.entry("migration.dataphin.tenant-id", "30001011"),
                Map.entry("migration.dataphin.access-key-id", "sandbox-dataphin-key"),
                Map.entry("migration.dataphin.access-key-secret", "sandbox-dataphin-secret"),
                Map.entry("migration.ververica.endpoint-override.cn-shanghai", sandbox.toString()),
                Map.entry("migration.credentials.vvp-retail.access-key-id", "sandbox-vvp-retail-key"),
                Map.entry("migration.credentials.vvp-retail.access-key-secret", "sandbox-vvp-retail-secret"),
                Map.entry("migration.credentials.vvp-iot.access-key-id", "sandbox-vvp-iot-key"),
                Map.entry("migration.credentials.vvp-iot.access-key-secret", "sandbox-vvp-iot-secret")));
    }

    /**
     * Writes a users file with all demo users.
     *
     * @param usersFile the file; replaced when it exists
     * @throws IOException when it cannot be written
     */
    public static void writeUsers(Path usersFile) throws IOException {
        Stream<String> comment = Stream.of("# Demo users, written anew at every start.");
        Stream<String> users = Arrays.stream(DemoUser.values()).parallel().map(DemoUser::usersFileLine);
        Files.createDirectories(usersFile.toAbsolutePath().getParent());
        Files.write(usersFile, Stream.concat(comment, users).collect(Collectors.toList()));
    }
}
