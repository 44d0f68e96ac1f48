package io.dataphin.sandbox.dataphin;

import io.dataphin.sandbox.http.Answer;
import io.dataphin.sandbox.http.Exchange;
import io.dataphin.sandbox.http.Json;
import java.util.List;
import java.util.function.Supplier;

/** The object store behind GetFileStorageCredential: PUT and GET of {@code /_storage/<bucket>/<object name>}. */
public final class FileStorage {
    private static final int BUCKET_SEGMENTS = 2;

    private final Supplier<DataphinStore> store;
    private final Object lock;

    /**
     * The files of a store.
     *
     * @param lock held whenever the store is used
     */
    public FileStorage(Supplier<DataphinStore> store, Object lock) {
        this.store = store;
        this.lock = lock;
    }

    /** Stores or hands out a file; signatures of the object-store protocol are not checked. */
    public Answer answer(Exchange exchange) {
        List<String> segments = exchange.segments();
        String name = String.join("/", segments.subList(Math.min(BUCKET_SEGMENTS, segments.size()), segments.size()));
        synchronized (lock) {
            if (exchange.method().equals("PUT")) {
                store.get().storage().put(name, exchange.body());
                return Answer.ok(Json.object());
            }
            byte[] content = store.get().storage().get(name);
            return content == null
                    ? Answer.json(404, "NoSuchKey", Json.object().put("Code", "NoSuchKey"))
                    : Answer.of(200, "application/octet-stream", content);
        }
    }
}
