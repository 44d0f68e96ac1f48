package io.dataphin.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.http.Json;
import io.dataphin.sandbox.ververica.VervericaStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What people put into the object stores of the workspaces: JARs with classes, and other files. */
final class ObjectControl {
    private final VervericaStore store;

    ObjectControl(VervericaStore store) {
        this.store = store;
    }

    /**
     * Puts or removes a file.
     *
     * @param body {@code classes}, a list, makes a JAR with them; else {@code text} is the content
     */
    JsonNode answer(String method, List<String> path, JsonNode body) {
        String name = String.join("/", path);
        switch (method) {
            case "PUT" -> store.objects().put(name, content(body));
            case "DELETE" -> store.objects().remove(name);
            default -> throw ControlError.notFound(method + " of objects");
        }
        return Json.object();
    }

    private static byte[] content(JsonNode body) {
        return body.has("classes")
                ? jar(Json.textList(body.path("classes")))
                : body.path("text").asText().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] jar(List<String> classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : classes) {
                zip.putNextEntry(new ZipEntry(name.replace('.', '/') + ".class"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
