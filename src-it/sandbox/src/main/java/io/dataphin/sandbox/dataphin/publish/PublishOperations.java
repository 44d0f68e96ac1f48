package io.dataphin.sandbox.dataphin.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.dataphin.BusinessError;
import io.dataphin.sandbox.dataphin.DataphinCall;
import io.dataphin.sandbox.dataphin.Operation;
import io.dataphin.sandbox.dataphin.Paging;
import io.dataphin.sandbox.dataphin.Permissions;
import io.dataphin.sandbox.dataphin.Project;
import io.dataphin.sandbox.http.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The public operations about objects to publish. */
public final class PublishOperations {
    private static final int MAX_OBJECTS = 50;
    private static final int MAX_COMMENT = 1_024;

    private PublishOperations() {}

    /** The operations of this class. */
    public static List<Operation> all() {
        return List.of(
                Operation.read("ListSubmitRecords", PublishOperations::listSubmits),
                Operation.read("GetLatestSubmitDetail", PublishOperations::latestSubmit),
                Operation.publicWrite("PublishObjectList", 2, PublishOperations::publish),
                Operation.read("ListPublishRecords", PublishOperations::listPublishes));
    }

    private static JsonNode listSubmits(DataphinCall call) {
        JsonNode query = call.requiredForm("ListQuery");
        JsonNode filter = query.path("SearchFilter");
        List<ObjectNode> rows = call.store().publishes().pending().stream()
                .map(submit -> submit.toRow()
                        .put("Submitter", submit.submitter())
                        .put("SubmitterName", call.store().userName(submit.submitter())))
                .filter(row -> matches(row, query))
                .filter(row -> listed(filter.path("SubmitterList"), row.path("Submitter")))
                .toList();
        return Operation.payload("ListResult", Paging.page(rows, filter, "Page", "Data"));
    }

    private static JsonNode listPublishes(DataphinCall call) {
        JsonNode query = call.requiredForm("ListQuery");
        JsonNode filter = query.path("SearchFilter");
        List<ObjectNode> rows = call.store().publishes().publishes().stream()
                .filter(publish -> filter.path("PublishStatusList").isEmpty()
                        || Json.textList(filter.path("PublishStatusList")).contains(Integer.toString(publish.status())))
                .map(publish -> publish.toRow(call.store().userName(publish.publisher())))
                .filter(row -> matches(row, query))
                .toList();
        List<ObjectNode> newestFirst = new ArrayList<>(rows);
        Collections.reverse(newestFirst);
        return Operation.payload("ListResult", Paging.page(newestFirst, filter, "Page", "Data"));
    }

    private static boolean matches(ObjectNode row, JsonNode query) {
        JsonNode filter = query.path("SearchFilter");
        String keyword = Json.text(query, "Keyword");
        return (keyword == null
                        || row.path("ObjectName").asText().contains(keyword.toLowerCase(Locale.ROOT))
                        || row.path("ObjectId").asText().equals(keyword))
                && listed(filter.path("ProjectIdList"), row.path("ProjectId"))
                && listed(filter.path("ChangeTypeList"), row.path("ChangeType"));
    }

    private static boolean listed(JsonNode wanted, JsonNode value) {
        return wanted.isEmpty() || Json.textList(wanted).contains(value.asText());
    }

    private static JsonNode latestSubmit(DataphinCall call) {
        JsonNode query = call.requiredForm("SubmitDetailQuery");
        String id = query.path("ObjectId").asText();
        SubmitRecord found = call.store()
                .publishes()
                .latest(id, query.path("ObjectType").asText())
                .orElseThrow(
                        () -> new BusinessError("DPN.Publish.SubmitNotFound", "object " + id + " was never submitted"));
        return Operation.payload("SubmitDetailResult", found.toDetail());
    }

    private static JsonNode publish(DataphinCall call) {
        JsonNode command = call.requiredForm("PublishCommand");
        Project project = call.project(command.path("ProjectId").asText());
        Permissions.requirePublisher(call, project);
        if (!project.pair()) {
            throw new BusinessError("DPN.Publish.NotAvailable", "project " + project.name() + " is a Basic project");
        }
        List<String> ids = Json.textList(command.path("SubmitIdList"));
        String comment = command.path("Comment").asText();
        if (ids.isEmpty() || ids.size() > MAX_OBJECTS || comment.length() > MAX_COMMENT) {
            throw BusinessError.invalid("SubmitIdList has 1 to 50 ids, Comment at most 1024 characters");
        }
        List<SubmitRecord> submits =
                ids.stream().map(id -> pending(call, project, id)).toList();
        submits.forEach(submit -> call.store().publishes().publish(submit, comment, call.opUserId()));
        return Operation.payload("PublishResult", Json.object().set("SubmitIdList", Json.texts(ids)));
    }

    private static SubmitRecord pending(DataphinCall call, Project project, String id) {
        SubmitRecord submit = call.store().publishes().pending().stream()
                .filter(one ->
                        one.project() == project && Long.toString(one.id()).equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new BusinessError("DPN.Publish.SubmitNotFound", "no object to publish with submit id " + id));
        if (submit.publishing()) {
            throw new BusinessError("DPN.Publish.InProgress", "submit " + id + " is being published");
        }
        return submit;
    }
}
