package io.dataphin.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/** One request with its body read to the end, and the connection beneath it. */
public final class Exchange {
    private final Request request;
    private final byte[] body;
    private final QueryString query;

    private Exchange(Request request, byte[] body, QueryString query) {
        this.request = request;
        this.body = body;
        this.query = query;
    }

    /**
     * Takes the request over, reading its body.
     *
     * @throws IOException when the client goes away while sending
     * @throws IllegalArgumentException when the query is not decodable
     */
    public static Exchange read(Request request) throws IOException {
        ByteBuffer content = Content.Source.asByteBuffer(request);
        byte[] body = new byte[content.remaining()];
        content.get(body);
        return new Exchange(
                request, body, QueryString.parse(request.getHttpURI().getQuery()));
    }

    /** HTTP method in upper case. */
    public String method() {
        return request.getMethod();
    }

    /** The path exactly as sent, still percent-encoded. */
    public String path() {
        return request.getHttpURI().getPath();
    }

    /** Decoded path segments without the empty one before the first slash. */
    public List<String> segments() {
        return List.of(path().substring(1).split("/")).stream()
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    /** The decoded query. */
    public QueryString query() {
        return query;
    }

    /** A header's value as sent; several lines of one name are joined with a comma; null when absent. */
    public String header(String name) {
        List<String> values = request.getHeaders().getValuesList(name);
        return values.isEmpty() ? null : String.join(",", values);
    }

    /** The body's bytes, never null. */
    public byte[] body() {
        return body.clone();
    }

    /** The body as a form; empty when it is none. */
    public QueryString form() {
        String type = header("content-type");
        boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
        return QueryString.parse(form ? new String(body, StandardCharsets.UTF_8) : null);
    }

    /** Whether the client is on this machine. */
    public boolean fromLoopback() {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote
                && isLoopback(remote.getAddress());
    }

    /**
     * Whether the client has closed the connection. Nothing reads from it while its request is handled, so the
     * channel is asked directly; a client that pipelines would lose one byte, none of ours does.
     */
    public boolean clientGone() {
        try {
            return channel().read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** Tears the connection down so that the client sees "connection reset". */
    public void reset() {
        EndPoint endPoint = endPoint();
        try {
            channel().setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            if (endPoint.isOpen()) {
                throw new UncheckedIOException(e);
            }
        }
        endPoint.close();
    }

    private SocketChannel channel() {
        return (SocketChannel) endPoint().getTransport();
    }

    private EndPoint endPoint() {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }

    private static boolean isLoopback(InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }
}
