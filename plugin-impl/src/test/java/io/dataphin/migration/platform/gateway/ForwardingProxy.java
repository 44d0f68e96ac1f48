package io.dataphin.migration.platform.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small HTTP proxy: tunnels by CONNECT, forwards plain requests, and may ask for a password. One request a connection. */
public final class ForwardingProxy implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final String wanted;

    /** @param wanted value of the authorization header that it asks for; null when it serves everybody */
    public ForwardingProxy(String wanted) throws IOException {
        this.wanted = wanted;
        threads.submit(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** First lines of all requests, refused ones included. */
    public List<String> requests() {
        return requests;
    }

    private Void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            threads.submit(() -> serve(client));
        }
        return null;
    }

    private Void serve(Socket client) throws IOException {
        try (client) {
            InputStream in = client.getInputStream();
            List<String> head = head(in);
            requests.add(head.get(0));
            boolean known = wanted == null
                    || head.stream().anyMatch(line -> line.equalsIgnoreCase("proxy-authorization: " + wanted));
            if (!known) {
                answer(client, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"");
            } else if (head.get(0).startsWith("CONNECT ")) {
                String[] target = head.get(0).split(" ")[1].split(":");
                try (Socket server = new Socket(target[0], Integer.parseInt(target[1]))) {
                    client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    relay(client, server);
                }
            } else {
                forward(client, head);
            }
        }
        return null;
    }

    private void forward(Socket client, List<String> head) throws IOException {
        String[] request = head.get(0).split(" ");
        URI target = URI.create(request[1]);
        String path = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
        StringBuilder sent = new StringBuilder(request[0] + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        head.stream()
                .skip(1)
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("proxy-"))
                .forEach(line -> sent.append(line).append("\r\n"));
        try (Socket server = new Socket(target.getHost(), target.getPort())) {
            server.getOutputStream().write(sent.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            relay(client, server);
        }
    }

    private void relay(Socket client, Socket server) throws IOException {
        threads.submit(() -> {
            client.getInputStream().transferTo(server.getOutputStream());
            return null;
        });
        server.getInputStream().transferTo(client.getOutputStream());
    }

    private static void answer(Socket client, String statusAndHeaders) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(("HTTP/1.1 " + statusAndHeaders + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** Lines up to the empty one, read byte by byte: what follows is the other side's. */
    private static List<String> head(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the request ended early");
            }
            text.append((char) next);
        }
        return text.toString().strip().lines().toList();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
