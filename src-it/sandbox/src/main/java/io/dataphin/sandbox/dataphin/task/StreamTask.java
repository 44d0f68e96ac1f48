package io.dataphin.sandbox.dataphin.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.util.Optional;

/** A real-time task: what is being developed, and the copy that was published last. */
public final class StreamTask {
    /**
     * The production copy of a task of a Dev-Prod pair.
     *
     * @param at epoch milliseconds
     */
    public record Published(ObjectNode content, long version, long at, String by) {}

    private final String fileId;
    private final long jobId;
    private ObjectNode content;
    private long version;
    private TaskStatus status = TaskStatus.DRAFT;
    private String lockUserId;
    private String modifierId;
    private long gmtModified;
    private boolean everSubmitted;
    private Published published;
    private int creates;
    private int updates;
    private int submits;

    /** A task without content; the first write makes it version 1. */
    public StreamTask(String fileId, long jobId) {
        this.fileId = fileId;
        this.jobId = jobId;
    }

    /** Writes content: the version grows by one, an earlier submit no longer speaks for it. */
    public void write(ObjectNode newContent, String userId, long now) {
        if (version == 0) {
            creates++;
        } else {
            updates++;
        }
        content = newContent;
        version++;
        modifierId = userId;
        gmtModified = now;
        status = restingStatus();
    }

    /** File id, the same on both sides. */
    public String fileId() {
        return fileId;
    }

    long jobId() {
        return jobId;
    }

    /** Its name. */
    public String name() {
        return content.path("Name").asText();
    }

    /** {@code FLINK_SQL} or {@code FLINK_DATASTREAM}. */
    public String type() {
        return content.path("Type").asText();
    }

    /** The content being developed; callers copy before they change. */
    public ObjectNode content() {
        return content;
    }

    /** The current version. */
    public long version() {
        return version;
    }

    /** The current status. */
    public TaskStatus status() {
        return status;
    }

    /** The production copy; empty when it was never published. */
    public Optional<Published> published() {
        return Optional.ofNullable(published);
    }

    /** User who is editing it, or null. */
    public String lockUserId() {
        return lockUserId;
    }

    /** Sets or, with null, removes the lock. */
    public void lockedBy(String userId) {
        lockUserId = userId;
    }

    /** Key of the record that wrote it, or null. */
    public String migrationKey() {
        return Json.text(content.path("SourceBinding"), "MigrationKey");
    }

    /** A submit of the current version was accepted. */
    void submitAccepted() {
        submits++;
        status = TaskStatus.SUBMITTING;
    }

    /** A submit has failed; an edited task keeps its status. */
    void submitFailed(long submittedVersion) {
        if (submittedVersion == version) {
            status = restingStatus();
        }
    }

    /** A submit has succeeded; an edited task only remembers that it was submitted once. */
    public void submitSucceeded(long submittedVersion) {
        everSubmitted = true;
        status = submittedVersion == version ? TaskStatus.SUBMITTED : restingStatus();
    }

    /** A version goes to production. */
    public void publish(Published copy) {
        published = copy;
        if (copy.version() == version) {
            status = TaskStatus.PUBLISHED;
        }
    }

    /** All fields as developed. */
    public ObjectNode toJson() {
        return fields(content.deepCopy(), version, status, gmtModified, modifierId);
    }

    /** All fields of the production copy. */
    ObjectNode publishedJson() {
        return fields(
                published.content().deepCopy(),
                published.version(),
                TaskStatus.PUBLISHED,
                published.at(),
                published.by());
    }

    /** All fields as developed, and how often it was created, updated and submitted. */
    public ObjectNode toControlJson() {
        return toJson().put("creates", creates).put("updates", updates).put("submits", submits);
    }

    /** The production copy, with the same counts. */
    public ObjectNode toPublishedControlJson() {
        return publishedJson().put("creates", creates).put("updates", updates).put("submits", submits);
    }

    private TaskStatus restingStatus() {
        return everSubmitted ? TaskStatus.IN_DEVELOPMENT : TaskStatus.DRAFT;
    }

    private ObjectNode fields(
            ObjectNode json, long shownVersion, TaskStatus shownStatus, long modifiedAt, String modifiedBy) {
        json.put("FileId", fileId)
                .put("JobId", jobId)
                .put("Version", shownVersion)
                .put("Status", shownStatus.name())
                .put("GmtModified", modifiedAt)
                .put("ModifierId", modifiedBy);
        if (lockUserId != null) {
            json.put("LockUserId", lockUserId);
        }
        return json;
    }

    /** The fields that a writer may set, taken from a command; null counts as absent. */
    public static ObjectNode writableFields(JsonNode command) {
        ObjectNode picked = Json.object();
        for (String field : TaskFields.WRITABLE) {
            if (command.hasNonNull(field)) {
                picked.set(field, command.get(field).deepCopy());
            }
        }
        return picked;
    }
}
