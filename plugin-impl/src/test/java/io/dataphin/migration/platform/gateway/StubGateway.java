package io.dataphin.migration.platform.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** A small HTTP server that answers what a test tells it to, and keeps what it was asked. */
public final class StubGateway implements AutoCloseable {

    /** One request as it arrived. */
    public record Seen(String method, String path, String rawQuery, Map<String, String> headers, String body) {

        public String action() {
            return headers.get("x-acs-action");
        }

        public Map<String, String> query() {
            return decoded(rawQuery == null ? "" : rawQuery);
        }

        public Map<String, String> form() {
            return decoded(body);
        }

        private static Map<String, String> decoded(String pairs) {
            Map<String, String> values = new HashMap<>();
            for (String pair : pairs.split("&")) {
                String[] parts = pair.split("=", 2);
                if (parts.length == 2) {
                    values.put(
                            URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                            URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
                }
            }
            return values;
        }
    }

    /** One answer. */
    public record Answer(int status, String body, Map<String, String> headers, boolean gzip) {

        public Answer(int status, String body, Map<String, String> headers) {
            this(status, body, headers, false);
        }

        public static Answer ok(String body) {
            return new Answer(200, body, Map.of());
        }

        public static Answer of(int status, String body) {
            return new Answer(status, body, Map.of());
        }
    }

    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Queue<Answer> queued = new ConcurrentLinkedQueue<>();
    private volatile Function<Seen, Answer> otherwise = request -> Answer.of(500, "nothing was prepared");

    public StubGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers that are given in turn, before any other. */
    public StubGateway then(Answer... answers) {
        queued.addAll(List.of(answers));
        return this;
    }

    /** What is answered when no answer is queued. */
    public StubGateway always(Function<Seen, Answer> answer) {
        otherwise = answer;
        return this;
    }

    public List<Seen> seen() {
        return seen;
    }

    public Seen last() {
        return seen.get(seen.size() - 1);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
            Seen request = new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    exchange.getRequestURI().getRawQuery(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            seen.add(request);
            Answer queuedAnswer = queued.poll();
            Answer answer = queuedAnswer == null ? otherwise.apply(request) : queuedAnswer;
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = body(answer);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] body(Answer answer) throws IOException {
        byte[] text = answer.body().getBytes(StandardCharsets.UTF_8);
        if (!answer.gzip()) {
            return text;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
