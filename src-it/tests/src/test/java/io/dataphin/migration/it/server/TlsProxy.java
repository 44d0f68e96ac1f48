package io.dataphin.migration.it.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * A proxy that ends TLS, as the administrators' document configures nginx: it takes the {@code proxy_set_header} lines from there. One connection
 * carries one request.
 */
final class TlsProxy implements AutoCloseable {

    private static final Pattern HEADER = Pattern.compile("proxy_set_header\\s+(\\S+)\\s+(\\S+);");
    private static final char[] PASSWORD = "not-secret".toCharArray();

    private final Map<String, String> headers;
    private final URI server;
    private final SSLServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /**
     * @param configuration the block of the document
     * @param server the server behind it
     * @param keys key and certificate, as {@link #makeKeys} writes them
     */
    TlsProxy(String configuration, URI server, Path keys) throws IOException, GeneralSecurityException {
        this.headers = HEADER.matcher(configuration)
                .results()
                .collect(Collectors.toMap(
                        line -> line.group(1),
                        line -> line.group(2),
                        (one, other) -> other,
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        this.server = server;
        KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0);
        threads.execute(this::accept);
    }

    /** Commands that make a key for {@code localhost}, and its certificate as PEM beside it. */
    static String makeKeys(Path keys) {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String store = " -keystore " + keys + " -storepass " + new String(PASSWORD) + " -alias proxy";
        return tool + " -genkeypair -keyalg EC -dname CN=localhost -ext san=dns:localhost -storetype PKCS12" + store
                + "\n" + tool + " -exportcert -rfc -file " + certificate(keys) + store + "\n";
    }

    static Path certificate(Path keys) {
        return keys.resolveSibling("proxy.pem");
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> pass(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket client) {
        try (client;
                Socket upstream = new Socket(server.getHost(), server.getPort())) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = upstream.getOutputStream();
            List<String> head = head(in);
            out.write((String.join("\r\n", changed(head, client)) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(in.readNBytes(length(head)));
            out.flush();
            upstream.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            // one side has left, as browsers do
        }
    }

    private static List<String> head(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            text.append((char) next);
        }
        return List.of(text.toString().strip().split("\r\n"));
    }

    /** The first line stays; the proxy's own headers replace those of the client. */
    private List<String> changed(List<String> head, Socket client) {
        List<String> changed = new ArrayList<>();
        for (String line : head) {
            String name = line.replaceFirst(":.*", "");
            if (!headers.containsKey(name) && !name.equalsIgnoreCase("Connection")) {
                changed.add(line);
            }
        }
        headers.forEach((name, value) -> changed.add(name + ": " + value(value, head, client)));
        changed.add("Connection: close");
        return changed;
    }

    private static String value(String variable, List<String> head, Socket client) {
        return switch (variable) {
            case "$http_host" -> header(head, "Host");
            case "$scheme" -> "https";
            case "$proxy_add_x_forwarded_for" -> client.getInetAddress().getHostAddress();
            default -> throw new UncheckedIOException(new IOException("no such variable: " + variable));
        };
    }

    private static int length(List<String> head) {
        String length = header(head, "Content-Length");
        return length.isEmpty() ? 0 : Integer.parseInt(length);
    }

    private static String header(List<String> head, String name) {
        return head.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
