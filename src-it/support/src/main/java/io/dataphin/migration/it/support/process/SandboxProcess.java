package io.dataphin.migration.it.support.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The sandbox: both platforms, faked, in a JVM of their own. Its state is in memory and gone when it ends. */
public final class SandboxProcess extends ChildProcess {

    private final Path archive;
    private final int port;

    /**
     * @param archive the runnable sandbox archive
     * @param folder its working folder
     * @param port the port to listen on
     */
    public SandboxProcess(Path archive, Path folder, int port) {
        super("sandbox", folder);
        this.archive = archive;
        this.port = port;
    }

    /**
     * The base address of both platforms.
     *
     * @return an address without a slash at the end
     */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    protected List<String> arguments() {
        // its code is small and soon warm; the better compiler would only take the processor from the server beside it
        return List.of(
                "-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", archive.toString(), "--port", Integer.toString(port));
    }

    @Override
    protected URI readyAddress() {
        return url().resolve("/_control/health");
    }
}
