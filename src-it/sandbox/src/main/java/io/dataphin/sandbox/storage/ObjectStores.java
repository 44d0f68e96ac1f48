package io.dataphin.sandbox.storage;

import io.dataphin.sandbox.data.World;
import io.dataphin.sandbox.http.Answer;
import io.dataphin.sandbox.http.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The object stores: PUT into that of Dataphin, which {@code GetFileStorageCredential} points to, GET and HEAD from those of the Ververica workspaces. Each
 * request is signed; a bucket takes its own key only.
 */
public final class ObjectStores {
    /** Bucket that Dataphin hands out temporary keys for. */
    private static final String TARGET_BUCKET = "dataphin-sandbox";

    private static final List<StoreKey> KEYS = List.of(
            new StoreKey("STS.sandbox", "sandbox-temporary-key", "sandbox-temporary-token", true),
            new StoreKey("sandbox-oss-key", "sandbox-oss-secret", null, false));

    private final Supplier<World> world;
    private final Object lock;
    private final Clock clock;

    /**
     * The stores of a world.
     *
     * @param lock held whenever the world is used
     */
    public ObjectStores(Supplier<World> world, Object lock, Clock clock) {
        this.world = world;
        this.lock = lock;
        this.clock = clock;
    }

    /** Stores or hands out a file, at {@code /_storage/<bucket>/<key>}. */
    public Answer answer(Exchange exchange) {
        S3Signature signature = new S3Signature(exchange, clock);
        Optional<StoreKey> key = KEYS.stream()
                .filter(known -> known.id().equals(signature.keyId()))
                .findFirst();
        if (key.isEmpty()) {
            return refused(403, signature.keyId() == null ? "AccessDenied" : "InvalidAccessKeyId");
        }
        String fault = signature.fault(key.get());
        if (fault != null) {
            return refused(403, fault);
        }
        List<String> segments = exchange.segments();
        String bucket = segments.size() > 1 ? segments.get(1) : "";
        String object = segments.size() > 2 ? String.join("/", segments.subList(2, segments.size())) : "";
        synchronized (lock) {
            return bucket.equals(TARGET_BUCKET)
                    ? write(exchange, key.get(), object)
                    : read(exchange, key.get(), bucket + '/' + object);
        }
    }

    private Answer write(Exchange exchange, StoreKey key, String object) {
        boolean issued = world.get().dataphin().issued().contains(object);
        if (!key.writes() || !issued || !exchange.method().equals("PUT")) {
            return refused(403, "AccessDenied");
        }
        world.get().dataphin().storage().put(object, exchange.body());
        return Answer.of(200, "application/xml", new byte[0]);
    }

    private Answer read(Exchange exchange, StoreKey key, String object) {
        if (key.writes() || !Set.of("GET", "HEAD").contains(exchange.method())) {
            return refused(403, "AccessDenied");
        }
        byte[] content = world.get().ververica().objects().get(object);
        return content == null ? refused(404, "NoSuchKey") : Answer.of(200, "application/octet-stream", content);
    }

    private static Answer refused(int status, String code) {
        String error = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code
                + "</Code><Message>the sandbox's store refuses this: " + code
                + "</Message><RequestId>S3SANDBOX</RequestId></Error>";
        return Answer.of(status, "application/xml", error.getBytes(StandardCharsets.UTF_8));
    }
}
