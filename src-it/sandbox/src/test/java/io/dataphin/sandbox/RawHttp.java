package io.dataphin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;

/** Writes a request as bytes, for tests that must leave in the middle of a call. */
final class RawHttp {
    private RawHttp() {}

    static String form(String firstName, JsonNode first, String secondName, JsonNode second) {
        return firstName + '=' + encode(first) + '&' + secondName + '=' + encode(second);
    }

    static byte[] bytes(HttpRequest request) {
        byte[] body = body(request);
        StringBuilder head = new StringBuilder(request.method())
                .append(" /?")
                .append(request.uri().getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(request.uri().getAuthority())
                .append("\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        request.headers()
                .map()
                .forEach((name, values) ->
                        head.append(name).append(": ").append(values.get(0)).append("\r\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static String encode(JsonNode node) {
        return URLEncoder.encode(node.toString(), StandardCharsets.UTF_8);
    }

    private static byte[] body(HttpRequest request) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        request.bodyPublisher().orElseThrow().subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(ByteBuffer item) {
                byte[] chunk = new byte[item.remaining()];
                item.get(chunk);
                body.writeBytes(chunk);
            }

            @Override
            public void onError(Throwable throwable) {
                throw new IllegalStateException(throwable);
            }

            @Override
            public void onComplete() {
                // a publisher of a text completes before subscribe returns
            }
        });
        return body.toByteArray();
    }
}
