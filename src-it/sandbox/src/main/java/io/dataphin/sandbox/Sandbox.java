package io.dataphin.sandbox;

import io.dataphin.sandbox.http.FrontHandler;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A running sandbox: both platforms and the control API on one port. */
public final class Sandbox implements AutoCloseable {
    // held strongly, since java.util.logging forgets the level of a logger nobody refers to
    private static final Logger JETTY_LOG = Logger.getLogger("org.eclipse.jetty");
    private static final int MAX_THREADS = 400;

    private final Server server;
    private final ServerConnector connector;
    private final SandboxState state;

    private Sandbox(Server server, ServerConnector connector, SandboxState state) {
        this.server = server;
        this.connector = connector;
        this.state = state;
    }

    /**
     * Starts on the loopback address.
     *
     * @param port 0 = any free port
     * @throws IOException when the port cannot be had
     */
    public static Sandbox start(int port) throws IOException {
        return start("127.0.0.1", port, Clock.systemUTC());
    }

    /**
     * Starts on an address.
     *
     * @param clock the time of all checks and answers
     * @throws IOException when the port cannot be had
     */
    static Sandbox start(String host, int port, Clock clock) throws IOException {
        JETTY_LOG.setLevel(Level.WARNING);
        SandboxState state = new SandboxState(clock);
        Router router = new Router(state);
        // a held call keeps its thread, so there are more threads than any test holds calls
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(httpConfiguration()));
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new FrontHandler(router::route));
        // clients keep connections open, so a graceful stop would only ever run into its time-out
        server.setStopTimeout(0);
        Sandbox sandbox = new Sandbox(server, connector, state);
        connector.open();
        LifeCycle.start(server);
        return sandbox;
    }

    private static HttpConfiguration httpConfiguration() {
        HttpConfiguration configuration = new HttpConfiguration();
        // a signature covers the header as sent, not the spelling that Jetty's cache prefers
        configuration.setHeaderCacheCaseSensitive(true);
        configuration.setSendServerVersion(false);
        return configuration;
    }

    /** The port that it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Base address without a trailing slash. */
    public URI uri() {
        return URI.create("http://" + connector.getHost() + ':' + port());
    }

    /** Releases every held call and stops. */
    @Override
    public void close() {
        state.faults().clear();
        LifeCycle.stop(server);
    }
}
