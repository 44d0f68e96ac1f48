package io.dataphin.migration.it.support.keycloak;

import io.dataphin.migration.it.support.process.ChildProcess;
import io.dataphin.migration.it.support.process.ProcessFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak with one realm, which is kept in memory: the plug-in and the example console as its clients, some users of the demo with the demo's
 * password, and {@link #WITHOUT_ROLE}. Its access tokens live for 15 seconds.
 */
public final class Keycloak extends ChildProcess {

    /** Somebody who may sign in at the provider, but has no role of ours. */
    public static final String WITHOUT_ROLE = "guest";

    /** Who administrates all realms; the password is the same word. */
    public static final String ADMINISTRATOR = "root";

    private static final String REALM_PATH = "/realms/company";

    private final Path home;
    private final int port;
    private final Clients clients;

    /**
     * Where the provider may lead back to. Addresses end with a slash.
     *
     * @param plugin the plug-in's pages; here it is told of sign-outs, too
     * @param other the pages of another node of it
     * @param consolePort port of the example console
     */
    public record Clients(URI plugin, URI other, int consolePort) {}

    /**
     * @param home the unpacked distribution
     * @param folder its working folder
     * @param port the port to listen on
     * @param clients where its clients are
     */
    public Keycloak(Path home, Path folder, int port, Clients clients) {
        super("keycloak", folder);
        this.home = home;
        this.port = port;
        this.clients = clients;
    }

    /**
     * Identifier of the provider, by a host name that makes it another site than {@code 127.0.0.1}.
     *
     * @return an address without a slash at the end
     */
    public URI issuer() {
        return root().resolve(REALM_PATH);
    }

    /**
     * What the plug-in's server must be told.
     *
     * @return configuration keys and values
     */
    public Map<String, String> configuration() {
        return Map.of(
                "migration.security.mode",
                "oidc",
                "migration.security.oidc.provider-uri",
                issuer().toString(),
                "migration.security.oidc.client-id",
                KeycloakClient.MIGRATION.id(),
                "migration.security.oidc.client-secret",
                KeycloakClient.MIGRATION.secret(),
                "migration.security.oidc.roles-claim",
                "realm_access.roles",
                "migration.security.oidc.user-id-claim",
                "dataphin_user_id");
    }

    /**
     * What an administrator does at the provider.
     *
     * @return the realm of the running provider
     */
    public KeycloakControl control() {
        return new KeycloakControl(root());
    }

    private URI root() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    protected URI readyAddress() {
        return URI.create(issuer() + "/.well-known/openid-configuration");
    }

    @Override
    protected List<String> arguments() throws IOException {
        buildOnce();
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve("realm.json");
        Files.writeString(realm, realm());
        return command(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname-strict=false",
                // a node of its own: no port for others
                "--cache=local",
                "--bootstrap-admin-username=" + ADMINISTRATOR,
                "--bootstrap-admin-password=" + ADMINISTRATOR,
                "--import-realm");
    }

    /** The distribution has to be built for a database in memory, which takes half a minute. */
    private void buildOnce() throws IOException {
        Path mark = home.resolve("data/built");
        if (Files.exists(mark)) {
            return;
        }
        Path java = javaHome().resolve("bin/java");
        Process build = new ProcessBuilder(
                        Stream.concat(Stream.of(java.toString()), command("build", "--db=dev-mem").stream())
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder().resolve("build.log").toFile())
                .start();
        if (exitCode(build) != 0) {
            throw new ProcessFailedException("Keycloak could not be built, see " + folder().resolve("build.log"));
        }
        Files.createDirectories(mark.getParent());
        Files.createFile(mark);
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ProcessFailedException("Interrupted while Keycloak was built", e);
        }
    }

    /** As its own script does it; that one would leave the server behind when it is killed. */
    private List<String> command(String... arguments) {
        List<String> java = List.of(
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dkc.home.dir=" + home,
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return Stream.concat(java.stream(), Stream.of(arguments)).toList();
    }

    private String realm() throws IOException {
        try (InputStream file = Keycloak.class.getResourceAsStream("realm.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@plugin@", clients.plugin().toString())
                    .replace("@other@", clients.other().toString())
                    .replace("@console@", Integer.toString(clients.consolePort()));
        }
    }
}
