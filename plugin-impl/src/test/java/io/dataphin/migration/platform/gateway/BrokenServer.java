package io.dataphin.migration.platform.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads whole requests, counts them, and then breaks off in one way or another. */
public final class BrokenServer implements AutoCloseable {

    /** What follows a request. */
    public enum Ending {
        /** The connection is reset. */
        RESET,
        /** The first request is answered well, so that its connection is kept; later ones are reset. */
        RESET_SECOND,
        /** A head is sent, then half of the body, then nothing more. */
        STALL
    }

    private static final String GOOD = "{\"Success\":true,\"Code\":\"OK\"}";

    private final ServerSocket server;
    private final Ending ending;
    private final AtomicInteger requests = new AtomicInteger();

    public BrokenServer(Ending ending) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.ending = ending;
        Thread thread = new Thread(this::serve, "broken-server");
        thread.setDaemon(true);
        thread.start();
    }

    public int requests() {
        return requests.get();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                talk(server.accept());
            } catch (IOException e) {
                // the test ended or the client hung up; both end this connection only
                continue;
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        while (readRequest(socket.getInputStream())) {
            int number = requests.incrementAndGet();
            if (ending == Ending.STALL) {
                write(socket, "HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{\"Success\":");
                return;
            }
            if (ending == Ending.RESET || number > 1) {
                reset(socket);
                return;
            }
            write(socket, "HTTP/1.1 200 OK\r\ncontent-length: " + GOOD.length() + "\r\n\r\n" + GOOD);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static void reset(Socket socket) throws SocketException, IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static boolean readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        String lower = head.toString().toLowerCase();
        int at = lower.indexOf("content-length:");
        int length = at < 0
                ? 0
                : Integer.parseInt(
                        lower.substring(at + 15, lower.indexOf('\r', at)).strip());
        return in.readNBytes(length).length == length;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
