package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.util.List;
import java.util.Locale;

/** Compute sources, their connection, clusters, queues and engine versions. */
final class ComputeSourceOperations {
    private ComputeSourceOperations() {}

    static List<Operation> all() {
        return List.of(
                Operation.read("ListComputeSources", ComputeSourceOperations::list),
                Operation.read("GetComputeSource", ComputeSourceOperations::get),
                Operation.read("CheckComputeSourceConnectivityById", ComputeSourceOperations::check),
                Operation.read("GetStreamComputeSourceConnection", ComputeSourceOperations::connection),
                Operation.read("GetClusterQueueInfoByEnv", ComputeSourceOperations::queues),
                Operation.read("GetQueueEngineVersionByEnv", ComputeSourceOperations::engineVersions));
    }

    private static JsonNode list(DataphinCall call) {
        JsonNode query = call.form("ListQuery");
        String keyword = Json.text(query, "Keyword");
        String type = Json.text(query, "Type");
        List<ObjectNode> rows = call.store().computeSources().stream()
                .map(source -> source.toJson(boundTo(call, source)))
                .filter(row -> keyword == null || row.path("Name").asText().contains(keyword.toLowerCase(Locale.ROOT)))
                .filter(row -> type == null || type.equals(row.path("Type").asText()))
                .filter(row -> !query.has("BindProject")
                        || query.path("BindProject").asBoolean()
                                == row.path("BindProject").asBoolean())
                .toList();
        return Operation.payload("PageResult", Paging.page(rows, query, "PageNo", "ComputeSourceList"));
    }

    private static JsonNode get(DataphinCall call) {
        ComputeSource source = byId(call);
        return Operation.payload("ComputeSourceInfo", source.toJson(boundTo(call, source)));
    }

    private static JsonNode check(DataphinCall call) {
        return Operation.payload("Data", BooleanNode.valueOf(byId(call).connected()));
    }

    private static JsonNode connection(DataphinCall call) {
        return Operation.payload("ConnectionInfo", byId(call).connectionInfo());
    }

    private static JsonNode queues(DataphinCall call) {
        ComputeSource source = source(call);
        ArrayNode rows = Json.array();
        for (JsonNode queue : source.queues()) {
            rows.addObject()
                    .put("ClusterId", source.clusterId())
                    .put("QueueName", queue.path("name").asText())
                    .put("Namespace", source.namespace())
                    .put("VvpClusterType", queue.path("type").asText())
                    .put("FlinkVersion", "1.17")
                    .put("MaxVcore", "64")
                    .put("Spec", "{\"kind\":\"DeploymentTarget\",\"state\":\"ONLINE\"}")
                    .put("ResourceVersion", "1");
        }
        return Operation.payload("Data", rows);
    }

    private static JsonNode engineVersions(DataphinCall call) {
        ComputeSource source = source(call);
        String cluster = call.required("ClusterId");
        String queue = call.required("QueueName");
        if (!source.hasQueue(cluster, queue)) {
            throw new BusinessError("DPN.Stream.ClusterUnknown", "no queue " + queue + " in cluster " + cluster);
        }
        return Operation.payload("Data", Json.texts(source.engineVersions()));
    }

    private static ComputeSource source(DataphinCall call) {
        call.required("StreamBatchMode");
        return Scope.of(call, call.required("ProjectId"), call.required("Env")).source(call.store());
    }

    private static ComputeSource byId(DataphinCall call) {
        return call.store().computeSource(call.requiredLong("Id"));
    }

    private static Project boundTo(DataphinCall call, ComputeSource source) {
        return call.store().projects().stream()
                .filter(project -> project.sides().stream()
                        .flatMap(env -> project.computeSourceId(env).stream())
                        .anyMatch(id -> id == source.id()))
                .findFirst()
                .orElse(null);
    }
}
