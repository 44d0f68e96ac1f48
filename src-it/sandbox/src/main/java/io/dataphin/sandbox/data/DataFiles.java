package io.dataphin.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The resource files under {@code /data}. */
final class DataFiles {
    /** Tests reset the sandbox often, and files in an archive are slow to open. */
    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    private DataFiles() {}

    static JsonNode json(String name) {
        return Json.parse(bytes(name));
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        return READ.computeIfAbsent(name, DataFiles::read);
    }

    private static byte[] read(String name) {
        try (InputStream in = DataFiles.class.getResourceAsStream("/data/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no data file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
