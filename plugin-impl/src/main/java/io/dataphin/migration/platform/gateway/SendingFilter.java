package io.dataphin.migration.platform.gateway;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Signs and sends a request, in place of the server's own HTTP client: that one repeats a POST after a reset (D7) and knows no time-out for the
 * whole answer. It has to be the last filter, since it hashes and sends what the others have made.
 */
final class SendingFilter implements ClientRequestFilter {

    private static final byte[] NO_BODY = {};
    private static final String GZIP = "gzip";
    /** Many times the largest answer; more would only come from something broken, and take the memory of the whole server. */
    private static final int MOST_UNPACKED = 64 * 1024 * 1024;

    /** Headers that the REST client proposes and that are set here. */
    private static final Set<String> OWN =
            Set.of("accept", "accept-encoding", "user-agent", "content-type", "content-length", "host");

    /** What {@link Envelope} looks for. */
    private static final List<String> ANSWER_HEADERS =
            List.of(Envelope.REQUEST_ID, Envelope.DATE, RetryAfter.MILLIS, RetryAfter.SECONDS);

    private final HttpSender sender;
    private final Acs3Signer signer;
    private final Supplier<AccessKey> key;

    SendingFilter(HttpSender sender, Acs3Signer signer, Supplier<AccessKey> key) {
        this.sender = sender;
        this.signer = signer;
        this.key = key;
    }

    @Override
    public void filter(ClientRequestContext context) throws IOException {
        UnsignedRequest request = request(context);
        context.abortWith(answer(sender.send(signed(request))));
    }

    private static UnsignedRequest request(ClientRequestContext context) {
        Map<String, String> headers = new TreeMap<>();
        context.getStringHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.join(",", values));
            }
        });
        byte[] body = body(context);
        if (body.length > 0) {
            headers.put("content-type", MediaType.APPLICATION_FORM_URLENCODED);
        }
        return new UnsignedRequest(context.getMethod(), address(context.getUri()), headers, body);
    }

    private static URI address(URI uri) {
        String query = Rfc3986.query(uri.getRawQuery());
        String origin = uri.getScheme() + "://" + uri.getRawAuthority();
        return URI.create(origin + Rfc3986.path(uri.getRawPath()) + (query.isEmpty() ? "" : "?" + query));
    }

    /** Both platforms take forms only, with JSON texts as values. */
    private static byte[] body(ClientRequestContext context) {
        if (!context.hasEntity()) {
            return NO_BODY;
        }
        return ((Form) context.getEntity())
                .asMap().entrySet().stream()
                        .flatMap(field ->
                                field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining("&"))
                        .getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest signed(UnsignedRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .method(request.method(), BodyPublishers.ofByteArray(request.body()))
                .header("accept", MediaType.APPLICATION_JSON)
                .header("accept-encoding", GZIP)
                .header("user-agent", "dataphin-cross-platform-migration");
        request.headers().forEach(builder::header);
        signer.sign(request, key.get()).forEach(builder::header);
        return builder.build();
    }

    /** As JSON whatever the platform calls it: {@link AnswerReader} and {@link ErrorMapper} look for themselves. */
    private static Response answer(HttpResponse<byte[]> answer) throws TransportException {
        int status = answer.statusCode();
        if (status / 100 == 3) {
            throw new TransportException(
                    "the platform redirects the request (status " + status + "), and redirects are not followed",
                    true,
                    null);
        }
        Response.ResponseBuilder response = Response.status(status);
        ANSWER_HEADERS.forEach(
                name -> answer.headers().firstValue(name).ifPresent(value -> response.header(name, value)));
        return response.entity(unpacked(answer))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    /** The JDK's client does not unpack. */
    private static byte[] unpacked(HttpResponse<byte[]> answer) throws TransportException {
        boolean packed = answer.headers()
                .firstValue("content-encoding")
                .filter(GZIP::equalsIgnoreCase)
                .isPresent();
        if (!packed || answer.body().length == 0) {
            return answer.body();
        }
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] body = plain.readNBytes(MOST_UNPACKED + 1);
            if (body.length > MOST_UNPACKED) {
                throw new TransportException("the answer is too large", true, null);
            }
            return body;
        } catch (TransportException e) {
            throw e;
        } catch (IOException e) {
            throw new TransportException("the answer says that it is packed by gzip, but is not", true, e);
        }
    }
}
