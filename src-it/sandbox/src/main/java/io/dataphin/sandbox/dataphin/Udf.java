package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.util.List;

/** A real-time function of a project. */
public final class Udf {
    private final long id;
    private final String name;
    private final String className;
    private final List<String> resourceNames;
    private boolean published;

    /** A function whose class is in the named resources. */
    public Udf(long id, String name, String className, List<String> resourceNames, boolean published) {
        this.id = id;
        this.name = name;
        this.className = className;
        this.resourceNames = List.copyOf(resourceNames);
        this.published = published;
    }

    /** Its id. */
    public long id() {
        return id;
    }

    /** Its name as registered. */
    public String name() {
        return name;
    }

    /** Whether production sees it. */
    public boolean published() {
        return published;
    }

    /** Makes it visible in production. */
    public void publish() {
        published = true;
    }

    /** As ListStreamUdfs shows it. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("Id", id).put("Name", name).put("ClassName", className);
        json.set("ResourceNames", Json.texts(resourceNames));
        return json;
    }
}
