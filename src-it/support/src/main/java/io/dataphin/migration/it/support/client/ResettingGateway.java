package io.dataphin.migration.it.support.client;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands before a platform, hands requests on byte by byte, and breaks off some: it reads the whole request and resets the connection, as a
 * gateway does that dies after it has taken a request. A platform's own faults cannot show what a client's transport repeats, since it sees no
 * raw connection.
 */
public final class ResettingGateway implements AutoCloseable {

    private final ServerSocket server;
    private final URI platform;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private volatile boolean keeping = true;

    /**
     * A request that arrived.
     *
     * @param action operation
     * @param nonce what the client never uses twice when it signs
     * @param kept whether the connection had served a request before
     * @param reset whether it was broken off
     */
    public record Arrival(String action, String nonce, boolean kept, boolean reset) {}

    /**
     * Begins to listen.
     *
     * @param platform base address that requests are handed on to
     * @throws IOException when no port is free
     */
    public ResettingGateway(URI platform) throws IOException {
        this.platform = platform;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread acceptor = new Thread(this::accept, "resetting-gateway");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** Base address for clients. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Forgets what arrived, and breaks off the next request of each action; the others are handed on. */
    public void breakOffNext(boolean keepConnections, String... actions) {
        arrivals.clear();
        broken.clear();
        keeping = keepConnections;
        broken.addAll(List.of(actions));
    }

    /** Requests of an action, in their order. */
    public List<Arrival> arrivals(String action) {
        return arrivals.stream()
                .filter(arrival -> arrival.action().equals(action))
                .toList();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread talk = new Thread(() -> serve(client), "resetting-gateway-connection");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException e) {
                // closed with the gateway
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            for (boolean kept = false; ; kept = true) {
                Message request = Message.read(in, false);
                String action = request.header("x-acs-action");
                boolean reset = broken.remove(action);
                arrivals.add(new Arrival(action, request.header("x-acs-signature-nonce"), kept, reset));
                if (reset) {
                    client.setSoLinger(true, 0);
                    return;
                }
                boolean keep = keeping;
                client.getOutputStream().write(answer(request).bytes(keep ? "keep-alive" : "close"));
                client.getOutputStream().flush();
                if (!keep) {
                    return;
                }
            }
        } catch (IOException e) {
            // the client hung up, or the platform is away: this connection ends
            return;
        }
    }

    private Message answer(Message request) throws IOException {
        try (Socket upstream = new Socket(platform.getHost(), platform.getPort())) {
            upstream.getOutputStream().write(request.bytes("close"));
            upstream.getOutputStream().flush();
            return Message.read(upstream.getInputStream(), true);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A request or an answer of HTTP 1.1.
     *
     * @param lines first line and headers
     * @param body content, not chunked
     */
    private record Message(List<String> lines, byte[] body) {

        static Message read(InputStream in, boolean answer) throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    throw new EOFException();
                }
                head.write(next);
            }
            Message begun = new Message(
                    List.of(head.toString(StandardCharsets.ISO_8859_1).split("\r\n")), new byte[0]);
            return new Message(begun.lines(), begun.content(in, answer));
        }

        private byte[] content(InputStream in, boolean answer) throws IOException {
            if (header("transfer-encoding").equalsIgnoreCase("chunked")) {
                return chunks(in);
            }
            String length = header("content-length");
            if (length.isEmpty()) {
                return answer ? in.readAllBytes() : new byte[0];
            }
            return in.readNBytes(Integer.parseInt(length));
        }

        private static byte[] chunks(InputStream in) throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            while (true) {
                int size = Integer.parseInt(line(in), 16);
                if (size == 0) {
                    return all.toByteArray();
                }
                all.write(in.readNBytes(size));
                line(in);
            }
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.append((char) next);
            }
            return line.toString().strip();
        }

        String header(String name) {
            return lines.stream()
                    .skip(1)
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        byte[] bytes(String connection) throws IOException {
            StringBuilder head = new StringBuilder(lines.get(0)).append("\r\n");
            for (String line : lines.subList(1, lines.size())) {
                String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
                if (!List.of("connection", "transfer-encoding", "content-length", "upgrade", "http2-settings")
                        .contains(name)) {
                    head.append(line).append("\r\n");
                }
            }
            head.append("Connection: ").append(connection).append("\r\nContent-Length: ");
            head.append(body.length).append("\r\n\r\n");
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            all.write(body);
            return all.toByteArray();
        }
    }
}
