package io.dataphin.migration.platform.gateway;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A gateway with a certificate of its own making for {@code localhost}, and the trust store that believes it; both made by keytool. */
public final class TlsGateway implements AutoCloseable {

    public static final String PASSWORD = "change,$it";

    private final HttpsServer server;
    private final Path trustStore;
    private final List<String> proxyHeaders = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public TlsGateway(Path folder) throws IOException, GeneralSecurityException {
        Path keys = folder.resolve("keys.p12");
        Path certificate = folder.resolve("certificate.pem");
        trustStore = folder.resolve("trust.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "gateway",
                "-keyalg",
                "EC",
                "-dname",
                "CN=gateway",
                "-validity",
                "2",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                keys.toString());
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "gateway",
                "-file",
                certificate.toString(),
                "-keystore",
                keys.toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "gateway",
                "-file",
                certificate.toString(),
                "-keystore",
                trustStore.toString());
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod());
            exchange.getRequestHeaders().keySet().stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("proxy-"))
                    .forEach(proxyHeaders::add);
            exchange.getRequestBody().readAllBytes();
            byte[] answer = "{\"Success\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    public Endpoint endpoint() {
        return Endpoint.of("https://localhost:" + server.getAddress().getPort());
    }

    public Path trustStore() {
        return trustStore;
    }

    /** Methods of all requests that came through. */
    public List<String> requests() {
        return requests;
    }

    /** Names of headers that were meant for a proxy. */
    public List<String> proxyHeaders() {
        return proxyHeaders;
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
