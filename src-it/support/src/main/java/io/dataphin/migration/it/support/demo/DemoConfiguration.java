package io.dataphin.migration.it.support.demo;

import io.dataphin.migration.it.support.process.ServerConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the plug-in needs to know to work with the sandbox's seed. */
public final class DemoConfiguration {

    /** Whose keys the demo holds. That of {@code partner_rt} is missing on purpose, that of {@code archive_rt} opens nothing. */
    private static final List<String> SOURCES = List.of("retail", "iot", "media", "finance", "archive");

    /** Encrypts the credentials that are stored in the demo; no secret, as everybody can read it here. */
    private static final String SECRETS_KEY = "ZGVtby1rZXktb2YtMzItYnl0ZXMtLW5vLXNlY3JldCE=";

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
                        Map.entry(
                                "migration.security.users",
                                usersFile.toAbsolutePath().toString()),
                        Map.entry("migration.dataphin.endpoint", sandbox.toString()),
                        Map.entry("migration.dataphin.tenant-id", "30001011"),
                        Map.entry("migration.dataphin.access-key-id", "sandbox-dataphin-key"),
                        Map.entry("migration.dataphin.access-key-secret", "sandbox-dataphin-secret"),
                        Map.entry("migration.secrets.key", SECRETS_KEY),
                        Map.entry("migration.ververica.endpoint-override.cn-shanghai", sandbox.toString())))
                .with(credentials())
                .with(objectStore(sandbox));
    }

    /** The files of one source can be read; those of the others have to be uploaded by hand. */
    private static Map<String, String> objectStore(URI sandbox) {
        String prefix = "migration.credentials.vvp-iot.object-store.";
        return Map.of(
                prefix + "endpoint", sandbox + "/_storage",
                prefix + "access-key-id", "sandbox-oss-key",
                prefix + "access-key-secret", "sandbox-oss-secret");
    }

    private static Map<String, String> credentials() {
        Map<String, String> keys = new HashMap<>();
        for (String source : SOURCES) {
            String prefix = "migration.credentials.vvp-" + source + ".access-key-";
            keys.put(prefix + "id", "sandbox-vvp-" + source + "-key");
            keys.put(prefix + "secret", "sandbox-vvp-" + source + "-secret");
        }
        return keys;
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
