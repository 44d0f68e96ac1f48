package io.dataphin.sandbox.dataphin.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.dataphin.Scope;
import io.dataphin.sandbox.http.Json;

/** One asynchronous submit: of one version, with the content that the task had when it was accepted. */
final class Submit {
    private final long asyncId;
    private final Scope scope;
    private final StreamTask task;
    private final long version;
    private final ObjectNode content;
    private final String comment;
    private final String userId;
    private final long acceptedAt;
    private Long submitId;
    private SubmitFailure failure;

    Submit(long asyncId, Scope scope, StreamTask task, String comment, String userId, long acceptedAt) {
        this.asyncId = asyncId;
        this.scope = scope;
        this.task = task;
        this.version = task.version();
        this.content = task.content().deepCopy();
        this.comment = comment;
        this.userId = userId;
        this.acceptedAt = acceptedAt;
    }

    long asyncId() {
        return asyncId;
    }

    Scope scope() {
        return scope;
    }

    StreamTask task() {
        return task;
    }

    long version() {
        return version;
    }

    ObjectNode content() {
        return content;
    }

    String comment() {
        return comment;
    }

    String userId() {
        return userId;
    }

    boolean running() {
        return submitId == null && failure == null;
    }

    boolean due(long now, long submitMillis) {
        return running() && acceptedAt + submitMillis <= now;
    }

    void succeed(long id) {
        submitId = id;
    }

    void fail(SubmitFailure reason) {
        failure = reason;
    }

    ObjectNode toJson() {
        ObjectNode data = Json.object().put("AsyncId", asyncId);
        data.put("Status", running() ? "RUNNING" : failure == null ? "SUCCESS" : "FAILED");
        data.put("NodeId", "n_" + task.fileId()).put("Version", version);
        if (submitId != null) {
            data.put("SubmitId", Long.toString(submitId));
        }
        if (failure != null) {
            failure.addTo(data);
        }
        return data;
    }
}
