package io.dataphin.sandbox.dataphin.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.dataphin.Scope;
import java.util.List;
import java.util.stream.Stream;

/** A task as one side of its project sees it: what is being developed, or the published copy. */
record TaskView(StreamTask task, boolean published) {
    private static final List<String> NOT_LISTED = List.of("Code", "MainResource", "RuntimeParams", "Variables");

    /** The tasks that a side sees, oldest first. */
    static Stream<TaskView> all(Scope scope) {
        return seen(scope, scope.project().tasks().stream());
    }

    /** The task of a file id, if the side sees it. */
    static Stream<TaskView> ofFile(Scope scope, String fileId) {
        return seen(scope, scope.project().task(fileId).stream());
    }

    private static Stream<TaskView> seen(Scope scope, Stream<StreamTask> tasks) {
        return tasks.filter(task -> TaskGuards.visible(scope, task))
                .map(task -> new TaskView(task, scope.publishedSide()));
    }

    String fileId() {
        return task.fileId();
    }

    String name() {
        return content().path("Name").asText();
    }

    String type() {
        return content().path("Type").asText();
    }

    TaskStatus status() {
        return published ? TaskStatus.PUBLISHED : task.status();
    }

    ObjectNode toJson() {
        return published ? task.publishedJson() : task.toJson();
    }

    ObjectNode toListItem() {
        return toJson().remove(NOT_LISTED);
    }

    private JsonNode content() {
        return published ? task.published().orElseThrow().content() : task.content();
    }
}
