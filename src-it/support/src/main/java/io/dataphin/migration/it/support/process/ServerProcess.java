package io.dataphin.migration.it.support.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Payara Micro with the web application at {@code /migration}. */
public final class ServerProcess extends ChildProcess {

    /**
     * Options for a server of a test, which starts more than it works: the better compiler takes as much processor time as all the rest of the
     * start and does not live long enough to give it back. The collector without threads of its own takes the least of it.
     */
    public static final List<String> FOR_TESTS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final Pattern STARTED = Pattern.compile("Payara Micro .* ready in ");

    private final Settings settings;

    /**
     * What a server is started with.
     *
     * @param payaraMicro the server and its JDK
     * @param war the web application
     * @param folder its working folder, for its log, its configuration and its temporary files
     * @param port the port to listen on
     * @param configuration the plug-in's configuration; it reaches the server by a file that only its owner may read
     * @param jvmOptions further options of its JVM, later ones win; {@code -Xmx1g} is the default
     */
    public record Settings(
            PayaraMicro payaraMicro,
            Path war,
            Path folder,
            int port,
            ServerConfiguration configuration,
            List<String> jvmOptions) {

        /** Keeps a copy of the options. */
        public Settings {
            jvmOptions = List.copyOf(jvmOptions);
        }
    }

    /**
     * @param settings what to start
     */
    public ServerProcess(Settings settings) {
        super("server", settings.folder());
        this.settings = settings;
    }

    /**
     * The address of the pages.
     *
     * @return an address that ends with {@code /migration/}, so that relative ones resolve against it
     */
    public URI url() {
        return URI.create("http://127.0.0.1:" + settings.port() + "/migration/");
    }

    @Override
    protected List<String> arguments() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-Xmx1g", "-XX:+ExitOnOutOfMemoryError"));
        // the server unpacks 100 MB at each start and a killed one leaves them behind
        arguments.add("-Djava.io.tmpdir=" + emptyTemporaryFolder());
        arguments.addAll(settings.jvmOptions());
        arguments.addAll(List.of("-jar", settings.payaraMicro().archive().toString()));
        // no data grid: nothing here is clustered, and its port would be open to the network
        arguments.addAll(List.of("--nohazelcast", "--disablephonehome"));
        arguments.addAll(List.of("--port", Integer.toString(settings.port())));
        arguments.addAll(List.of("--prebootcommandfile", listener().toString()));
        arguments.addAll(List.of("--contextroot", "migration"));
        arguments.addAll(List.of("--deploy", settings.war().toString()));
        Path configuration = folder().resolve("configuration.properties");
        settings.configuration().writeTo(configuration);
        arguments.addAll(List.of("--systemproperties", configuration.toString()));
        return arguments;
    }

    @Override
    protected Path javaHome() {
        return settings.payaraMicro().javaHome();
    }

    @Override
    protected URI readyAddress() {
        return url().resolve("status");
    }

    /** The server runs on, empty, when the application fails to deploy. */
    @Override
    protected boolean startIsOver() {
        return log().lines().stream().anyMatch(STARTED.asPredicate());
    }

    /**
     * The demo's passwords are known to everybody: the server listens on this machine only. It compresses pages, scripts and styles, as the
     * administration guide says; never the stream of events, which would be held back.
     */
    private Path listener() throws IOException {
        return Files.write(
                folder().resolve("preboot.txt"),
                List.of(
                        "set " + NETWORK + "network-listeners.network-listener.http-listener.address=127.0.0.1",
                        "set " + NETWORK + "protocols.protocol.http-listener.http.compression=on",
                        "set " + NETWORK + "protocols.protocol.http-listener.http.compressable-mime-type="
                                + "text/html,text/xml,text/css,application/javascript,application/json,image/svg+xml"));
    }

    private Path emptyTemporaryFolder() throws IOException {
        Path temporary = folder().resolve("tmp");
        Folders.delete(temporary);
        return Files.createDirectories(temporary);
    }
}
