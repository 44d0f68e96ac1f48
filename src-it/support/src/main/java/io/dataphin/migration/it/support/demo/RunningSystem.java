package io.dataphin.migration.it.support.demo;

import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.client.SandboxControl;
import io.dataphin.migration.it.support.process.ChildProcess;
import io.dataphin.migration.it.support.process.PayaraMicro;
import io.dataphin.migration.it.support.process.ProcessFailedException;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.SandboxProcess;
import io.dataphin.migration.it.support.process.ServerConfiguration;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The sandbox and a server that works with it, as two child processes. */
public final class RunningSystem implements AutoCloseable {

    /** The address of the proxy that the server of the tests trusts; any process of this machine can call from it. */
    public static final String PROXY = "127.0.0.2";

    private static final Duration SANDBOX_START = Duration.ofSeconds(60);
    private static final Duration SERVER_START = Duration.ofMinutes(4);

    private final SandboxProcess sandbox;
    private final ServerProcess server;
    private final Path folder;

    /**
     * What a system is made of.
     *
     * @param files where the archives are
     * @param payaraMicro the server that runs the application
     * @param folder everything the system writes: {@code home} with the embedded database, users file, logs
     * @param sandboxPort where the sandbox listens
     * @param serverPort where the server listens
     * @param configuration keys in addition to, or instead of, those of {@link DemoConfiguration}
     * @param jvmOptions further options of the server's JVM
     */
    public record Settings(
            ProjectFiles files,
            PayaraMicro payaraMicro,
            Path folder,
            int sandboxPort,
            int serverPort,
            Map<String, String> configuration,
            List<String> jvmOptions) {

        /** Keeps copies. */
        public Settings {
            folder = folder.toAbsolutePath().normalize();
            configuration = Map.copyOf(configuration);
            jvmOptions = List.copyOf(jvmOptions);
        }

        /**
         * Settings on Payara Micro 6.
         *
         * @param files where the archives are
         * @param folder everything the system writes
         * @param sandboxPort where the sandbox listens
         * @param serverPort where the server listens
         * @param configuration further keys, as above
         * @param jvmOptions further options of the server's JVM
         */
        public Settings(
                ProjectFiles files,
                Path folder,
                int sandboxPort,
                int serverPort,
                Map<String, String> configuration,
                List<String> jvmOptions) {
            this(files, files.payaraMicro(), folder, sandboxPort, serverPort, configuration, jvmOptions);
        }

        /**
         * Settings without anything special.
         *
         * @param files where the archives are
         * @param folder everything the system writes
         * @param sandboxPort where the sandbox listens
         * @param serverPort where the server listens
         */
        public Settings(ProjectFiles files, Path folder, int sandboxPort, int serverPort) {
            this(files, folder, sandboxPort, serverPort, Map.of(), List.of());
        }
    }

    /**
     * Prepares a system; nothing is started.
     *
     * @param settings what it is made of
     * @throws IllegalStateException when an archive has not been built
     */
    public RunningSystem(Settings settings) {
        folder = settings.folder();
        ProjectFiles files = settings.files();
        sandbox = new SandboxProcess(files.sandbox(), folder.resolve("sandbox"), settings.sandboxPort());
        ServerConfiguration configuration =
                DemoConfiguration.forSandbox(sandbox.url(), home(), usersFile()).with(settings.configuration());
        server = new ServerProcess(new ServerProcess.Settings(
                settings.payaraMicro(),
                files.war(),
                folder.resolve("server"),
                settings.serverPort(),
                configuration,
                settings.jvmOptions()));
    }

    /**
     * Starts both and waits until both are ready; when one fails, neither runs afterwards.
     *
     * @throws ProcessFailedException when one does not become ready; the message holds the end of its log
     */
    public void start() {
        boolean ready = false;
        try {
            DemoConfiguration.writeUsers(usersFile());
            sandbox.start();
            server.start();
            sandbox.awaitReady(SANDBOX_START);
            server.awaitReady(SERVER_START);
            ready = true;
        } catch (IOException e) {
            throw new ProcessFailedException("The users file could not be written to " + folder, e);
        } finally {
            if (!ready) {
                close();
            }
        }
    }

    /**
     * Starts the sandbox alone, so that a test can prepare what the server will find; {@link #restartServer} is next.
     *
     * @throws ProcessFailedException when it does not become ready; the message holds the end of its log
     */
    public void startSandbox() {
        sandbox.start();
        sandbox.awaitReady(SANDBOX_START);
    }

    /**
     * Completes with the process that ends first.
     *
     * @return the first end of the two running processes
     */
    public CompletableFuture<ChildProcess> onFirstExit() {
        return sandbox.onExit().applyToEither(server.onExit(), ended -> ended);
    }

    /** Stops both for good, the server first, since it talks to the sandbox until it ends. */
    @Override
    public void close() {
        server.close();
        sandbox.close();
    }

    /**
     * Both platforms.
     *
     * @return the sandbox's process
     */
    public SandboxProcess sandbox() {
        return sandbox;
    }

    /**
     * The plug-in's server.
     *
     * @return the server's process
     */
    public ServerProcess server() {
        return server;
    }

    /**
     * Starts the server again after its end, on the same folder and ports, and waits until it is ready.
     *
     * @throws ProcessFailedException when it does not become ready; the message holds the end of its log
     */
    public void restartServer() {
        server.start();
        server.awaitReady(SERVER_START);
    }

    /**
     * The address of the pages.
     *
     * @return an address that ends with {@code /migration/}
     */
    public URI url() {
        return server.url();
    }

    /**
     * The REST API as one of the users calls it.
     *
     * @param user who calls
     * @return the API with the user's password
     */
    public MigrationApi api(DemoUser user) {
        return new MigrationApi(url(), user.signInName(), DemoUser.PASSWORD);
    }

    /**
     * The sandbox's control.
     *
     * @return the control of this system's sandbox
     */
    public SandboxControl control() {
        return new SandboxControl(sandbox.url());
    }

    /**
     * The folder of the embedded database.
     *
     * @return an absolute path
     */
    public Path home() {
        return folder.resolve("home");
    }

    /**
     * Who may sign in; read again by the server whenever it changes.
     *
     * @return an absolute path
     */
    public Path usersFile() {
        return folder.resolve("users.txt");
    }
}
