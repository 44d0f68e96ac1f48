package io.dataphin.migration.it.support.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A console of another origin with a Management Center menu of its own: reads the plug-in's menu entry, shows it in a frame and speaks with it
 * by messages. All there is to see is in {@code console.js}; this only serves the three files and tells where the plug-in is.
 */
public final class ExampleConsole implements AutoCloseable {

    /** Where a provider leads back to. */
    static final String SIGNED_IN = "/signed-in";

    private static final Map<String, String> FILES = Map.of(
            "/", "text/html;charset=UTF-8",
            "/console.css", "text/css;charset=UTF-8",
            "/console.js", "text/javascript;charset=UTF-8");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "example-console");
        thread.setDaemon(true);
        return thread;
    });
    private final URI plugin;
    private final Optional<ConsoleSignIn> signIn;

    /**
     * Starts to serve everybody.
     *
     * @param port the port to listen on, on this machine only
     * @param plugin address of the plug-in's pages, ending with a slash
     */
    public ExampleConsole(int port, URI plugin) {
        this(port, plugin, Optional.empty());
    }

    /**
     * Starts to serve people who sign in.
     *
     * @param port the port to listen on, on this machine only
     * @param plugin address of the plug-in's pages, ending with a slash
     * @param signIn where they do
     */
    public ExampleConsole(int port, URI plugin, ConsoleSignIn signIn) {
        this(port, plugin, Optional.of(signIn));
    }

    private ExampleConsole(int port, URI plugin, Optional<ConsoleSignIn> signIn) {
        this.plugin = plugin;
        this.signIn = signIn;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The example console cannot listen on port " + port, e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Runs it alone, until it is ended.
     *
     * @param arguments port, and address of the plug-in's pages, e.g. {@code 8095 http://127.0.0.1:8080/migration/}
     */
    public static void main(String[] arguments) {
        ExampleConsole console = new ExampleConsole(Integer.parseInt(arguments[0]), URI.create(arguments[1]));
        System.out.println("The example console is at " + console.url());
    }

    /**
     * Its address, by a host name that makes it another site than {@code 127.0.0.1}.
     *
     * @return an address that ends with a slash
     */
    public URI url() {
        return URI.create(origin() + "/");
    }

    /**
     * Its origin, for {@code migration.console.frame-ancestors}.
     *
     * @return scheme, host and port
     */
    public String origin() {
        return origin(server.getAddress().getPort());
    }

    /**
     * The origin that a console on this port has.
     *
     * @param port the port
     * @return scheme, host and port
     */
    public static String origin(int port) {
        return "http://localhost:" + port;
    }

    /**
     * What the plug-in's server must be told.
     *
     * @param port the port of the console
     * @return configuration keys and values
     */
    public static Map<String, String> configuration(int port) {
        return Map.of("migration.console.mode", "embedded", "migration.console.frame-ancestors", origin(port));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (signIn.isPresent() && path.equals(SIGNED_IN)) {
            signIn.get().complete(exchange);
        } else if (signIn.isPresent() && path.equals("/") && person(exchange).isEmpty()) {
            signIn.get().begin(exchange);
        } else if (FILES.containsKey(path)) {
            send(exchange, FILES.get(path), file(path).replace("@person@", person(exchange)));
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private String person(HttpExchange exchange) {
        return signIn.flatMap(place -> place.person(exchange)).orElse("");
    }

    private static void send(HttpExchange exchange, String type, String content) throws IOException {
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private String file(String path) throws IOException {
        String name = path.equals("/") ? "index.html" : path.substring(1);
        try (InputStream file = ExampleConsole.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("@plugin@", plugin.toString());
        }
    }

    /** Stops to serve. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
