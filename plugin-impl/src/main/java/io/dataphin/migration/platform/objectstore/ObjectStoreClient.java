package io.dataphin.migration.platform.objectstore;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.platform.gateway.HostNotAllowedException;
import io.dataphin.migration.platform.gateway.HttpOptions;
import io.dataphin.migration.platform.gateway.HttpSender;
import io.dataphin.migration.platform.gateway.TransportException;
import io.dataphin.migration.platform.gateway.XmlError;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.http.ContentStreamProvider;

/**
 * Reads and writes files in object stores. Both may be done twice without harm: what is written has a name that nobody else knows. Belongs to a
 * bean, as the HTTP client in it does. Thread-safe.
 */
public final class ObjectStoreClient {

    /** Longest time for a file of the largest size; a slower line would hold a worker for hours. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    /** Longest time for an answer without a file. */
    public static final Duration SHORT = Duration.ofSeconds(10);

    private static final String TOO_LARGE = SourceFiles.Refusal.TOO_LARGE;

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NO_SUCH_RANGE = 416;

    private final Platform platform;
    private final HttpSender sender;
    private final RequestSigner signer = new RequestSigner();

    /**
     * A client.
     *
     * @param platform whose store it is
     */
    public ObjectStoreClient(Platform platform, HttpOptions options) {
        this.platform = platform;
        this.sender = new HttpSender(options);
    }

    /**
     * Reads a file.
     *
     * @param into where its content goes; what stood there is lost
     * @param most most bytes that it may have
     * @throws PlatformException when the store has no such file, refuses the key, or does not answer
     */
    public void get(ObjectStore store, ObjectAddress object, Path into, long most) {
        HttpResponse<byte[]> answer =
                send("GetObject", signed("GET", store, object, null), head -> toFile(head, into, most));
        if (answer.statusCode() != OK) {
            throw refused("GetObject", answer);
        }
    }

    /** A file that is too large, or whose size nobody tells, is not read at all. */
    private static BodySubscriber<byte[]> toFile(ResponseInfo head, Path into, long most) {
        if (head.statusCode() != OK) {
            return BodySubscribers.ofByteArray();
        }
        long length = head.headers().firstValueAsLong("content-length").orElse(-1);
        if (length < 0 || length > most) {
            throw new TooLargeException(length);
        }
        return BodySubscribers.mapping(BodySubscribers.ofFile(into), file -> new byte[0]);
    }

    /**
     * The bytes of a file; empty when the store has no such file, or does not say.
     *
     * @throws PlatformException when the store refuses the key, or does not answer
     */
    public OptionalLong size(ObjectStore store, ObjectAddress object) {
        HttpResponse<byte[]> answer =
                send("HeadObject", signed("HEAD", store, object, null), head -> BodySubscribers.ofByteArray(), SHORT);
        if (answer.statusCode() == NOT_FOUND) {
            return OptionalLong.empty();
        }
        if (answer.statusCode() != OK) {
            throw refused("HeadObject", answer);
        }
        return answer.headers().firstValueAsLong("content-length");
    }

    /**
     * Reads the first byte of a file, to see whether the key may. An empty file, and one that is not there, are none the worse for it.
     *
     * @throws PlatformException when the store refuses the key, has no such bucket, or does not answer
     */
    public void probe(ObjectStore store, ObjectAddress object) {
        HttpRequest request = HttpRequest.newBuilder(signed("GET", store, object, null), (name, value) -> true)
                .header("Range", "bytes=0-0")
                .build();
        try {
            HttpResponse<byte[]> answer = send("GetObject", request, ObjectStoreClient::beginning, SHORT);
            if (answer.statusCode() / 100 != 2 && answer.statusCode() != NO_SUCH_RANGE) {
                throw refused("GetObject", answer);
            }
        } catch (PlatformRejectedException e) {
            String code = e.answer().code();
            if (!code.equals(SourceFiles.Refusal.MISSING) && !code.equals(TOO_LARGE)) {
                throw e;
            }
        }
    }

    /** A store that does not know ranges offers the whole file: the key may read it, and nobody needs it. */
    private static BodySubscriber<byte[]> beginning(ResponseInfo head) {
        long length = head.headers().firstValueAsLong("content-length").orElse(-1);
        if (head.statusCode() == OK && length != 0) {
            throw new TooLargeException(length);
        }
        return BodySubscribers.ofByteArray();
    }

    /** Writes a file. */
    public void put(ObjectStore store, ObjectAddress object, Path from) {
        HttpResponse<byte[]> answer =
                send("PutObject", signed("PUT", store, object, from), head -> BodySubscribers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw refused("PutObject", answer);
        }
    }

    private HttpRequest signed(String method, ObjectStore store, ObjectAddress object, Path content) {
        URI address = store.uri(object);
        Map<String, String> headers = signer.headers(method, address, stream(content), store);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, content == null ? BodyPublishers.noBody() : publisher(content));
        headers.forEach(request::header);
        return request.build();
    }

    private static HttpRequest.BodyPublisher publisher(Path content) {
        try {
            return BodyPublishers.ofFile(content);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContentStreamProvider stream(Path content) {
        return content == null ? null : () -> open(content);
    }

    private static InputStream open(Path content) {
        try {
            return Files.newInputStream(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<byte[]> send(String action, HttpRequest request, BodyHandler<byte[]> body) {
        return send(action, request, body, LONGEST);
    }

    private HttpResponse<byte[]> send(String action, HttpRequest request, BodyHandler<byte[]> body, Duration longest) {
        try {
            return sender.send(request, body, longest);
        } catch (HostNotAllowedException e) {
            throw new PlatformRejectedException(platform, PlatformAnswer.none(action, e.getMessage()));
        } catch (TransportException e) {
            if (e.getCause() instanceof TooLargeException large) {
                throw new PlatformRejectedException(
                        platform, new PlatformAnswer(action, 200, TOO_LARGE, large.getMessage(), ""));
            }
            throw new PlatformUnavailableException(
                    platform, PlatformAnswer.none(action, e.getMessage()), Duration.ZERO, e);
        }
    }

    private PlatformException refused(String action, HttpResponse<byte[]> answer) {
        Map<String, String> error = XmlError.read(answer.body());
        int status = answer.statusCode();
        String code = error.getOrDefault("Code", status == NOT_FOUND ? SourceFiles.Refusal.MISSING : "");
        String words = error.getOrDefault("Message", new String(answer.body(), StandardCharsets.UTF_8));
        PlatformAnswer said = new PlatformAnswer(action, status, code, words, error.getOrDefault("RequestId", ""));
        if (status == 403 || status == 401) {
            return new PlatformAccessException(platform, said);
        }
        return status >= 500 || status == 429 || status == 408
                ? new PlatformUnavailableException(platform, said, Duration.ZERO, null)
                : new PlatformRejectedException(platform, said);
    }

    private static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private TooLargeException(long bytes) {
            super(bytes < 0 ? "the store does not tell the size of the file" : "the file has " + bytes + " bytes");
        }
    }
}
