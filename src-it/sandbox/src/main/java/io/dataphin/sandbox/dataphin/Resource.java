package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;

/** A file of a project, such as a JAR. */
public final class Resource {
    private final long id;
    private final ObjectNode content;
    private boolean published;

    /**
     * A resource.
     *
     * @param content Name, ResourceType, ComputeEngineType, Directory, StorageAddress, Size, Sha256, Description
     * @param published whether production sees it
     */
    public Resource(long id, ObjectNode content, boolean published) {
        this.id = id;
        this.content = content;
        this.published = published;
    }

    /** Its id. */
    public long id() {
        return id;
    }

    /** Its name, unique in the project. */
    public String name() {
        return content.path("Name").asText();
    }

    /** Whether production sees it. */
    public boolean published() {
        return published;
    }

    /** Makes it visible in production. */
    public void publish() {
        published = true;
    }

    /** As GetResource shows it. */
    public ObjectNode toJson() {
        return content.deepCopy().put("Id", id);
    }

    /** As ListStreamResources shows it. */
    public ObjectNode toListItem() {
        ObjectNode item = Json.object().put("Id", id);
        item.put("Name", name())
                .put("ResourceType", content.path("ResourceType").asText());
        return item.put("Size", content.path("Size").asText())
                .put("Sha256", content.path("Sha256").asText());
    }
}
