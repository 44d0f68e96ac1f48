package io.dataphin.migration.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.acs.AcsAnswer;
import io.dataphin.migration.acs.Json;
import io.dataphin.migration.acs.Lenient;
import io.dataphin.migration.acs.SideBySide;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.api.task.TargetTask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for tasks, resources and instances. */
final class BlockingTaskReads {

    /** Most names that one list call takes. */
    private static final int MOST_NAMES = 100;

    private final BlockingDataphinClient client;

    BlockingTaskReads(BlockingDataphinClient client) {
        this.client = client;
    }

    /** @param idField FileId or Name */
    Optional<TargetTask> task(CallContext context, ProjectRef project, String idField, String id) {
        Parameters parameters = Parameters.context(project.projectId(), project.env())
                .form("QueryId", Json.object().put(idField, id));
        AcsAnswer answer = client.call(Operation.GET_STREAM_TASK, context, parameters);
        if (answer.success()) {
            JsonNode data = answer.body().path("Data");
            if (!data.isObject()) {
                throw client.incomplete(Operation.GET_STREAM_TASK, answer);
            }
            return Optional.of(TaskReader.full(data));
        }
        if (answer.code().equals(Codes.TASK_NOT_FOUND)) {
            return Optional.empty();
        }
        throw client.rejected(answer);
    }

    /** Rows of a list operation for the names, in calls of at most 100 names; no name, no call. */
    List<JsonNode> named(Operation list, CallContext context, ProjectRef project, Collection<String> names) {
        List<String> distinct = new ArrayList<>(new LinkedHashSet<>(names));
        return SideBySide.calls(
                        context.patience(),
                        1,
                        parts(distinct),
                        number -> BlockingPagedList.read(
                                "List",
                                page -> client.get(list, context, command(project, part(distinct, number), page))))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static int parts(List<String> distinct) {
        return (distinct.size() + MOST_NAMES - 1) / MOST_NAMES;
    }

    /** @param number from 1 */
    private static List<String> part(List<String> distinct, int number) {
        return distinct.subList((number - 1) * MOST_NAMES, Math.min(distinct.size(), number * MOST_NAMES));
    }

    private static Parameters command(ProjectRef project, List<String> names, int page) {
        ObjectNode command = Json.object();
        ArrayNode list = command.putArray("NameList");
        names.forEach(list::add);
        command.put("PageNum", page).put("PageSize", BlockingPagedList.PAGE_SIZE);
        return Parameters.context(project.projectId(), project.env()).form("ListCommand", command);
    }

    /** Instances by file id, asked for in calls of at most 100 tasks; they exist on the production side only. */
    Map<String, TaskInstance> instances(CallContext context, ProjectRef project, Collection<String> fileIds) {
        List<String> distinct = new ArrayList<>(new LinkedHashSet<>(fileIds));
        Map<String, TaskInstance> instances = new HashMap<>();
        SideBySide.calls(
                        context.patience(),
                        1,
                        parts(distinct),
                        number -> client.get(
                                Operation.GET_STREAM_INSTANCES, context, instancesOf(project, part(distinct, number))))
                .forEach(answer -> answer.path("Data")
                        .forEach(row -> instances.put(Lenient.text(row.path("FileId")), instance(row))));
        instances.keySet().retainAll(distinct);
        return instances;
    }

    private static Parameters instancesOf(ProjectRef project, List<String> fileIds) {
        ObjectNode command = Json.object();
        ArrayNode ids = command.putArray("FileIdList");
        fileIds.forEach(ids::add);
        return Parameters.context(project.projectId(), Env.PROD).form("QueryCommand", command);
    }

    private static TaskInstance instance(JsonNode row) {
        return new TaskInstance(
                Lenient.text(row.path("Status")),
                Lenient.text(row.path("DeploymentId")),
                Lenient.text(row.path("JobId")),
                Lenient.time(row.path("StartTime")));
    }
}
