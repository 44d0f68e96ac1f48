package io.dataphin.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.acs.Hashing;
import io.dataphin.sandbox.dataphin.ComputeSource;
import io.dataphin.sandbox.dataphin.DataphinStore;
import io.dataphin.sandbox.dataphin.Project;
import io.dataphin.sandbox.dataphin.Resource;
import io.dataphin.sandbox.dataphin.Scope;
import io.dataphin.sandbox.dataphin.Udf;
import io.dataphin.sandbox.dataphin.task.SourceJobs.LatestJob;
import io.dataphin.sandbox.dataphin.task.StreamTask;
import io.dataphin.sandbox.dataphin.task.TaskOperations;
import io.dataphin.sandbox.gate.Settings;
import io.dataphin.sandbox.http.Json;
import io.dataphin.sandbox.scenario.Scenarios;
import io.dataphin.sandbox.ververica.Namespace;
import io.dataphin.sandbox.ververica.VervericaStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** Builds the initial world from the data files. */
public final class SandboxData {
    private SandboxData() {}

    /** Both platforms with their initial data. */
    public static World load(Clock clock, Supplier<Settings> settings) {
        VervericaStore ververica = ververica(DataFiles.json("ververica.json"));
        DataphinStore dataphin = dataphin(DataFiles.json("dataphin.json"), ververica, clock, settings);
        return new World(dataphin, ververica);
    }

    /** The scenarios that the sandbox offers. */
    public static Scenarios scenarios() {
        return new Scenarios(DataFiles.json("scenarios.json"));
    }

    private static VervericaStore ververica(JsonNode file) {
        List<Namespace> namespaces = new ArrayList<>();
        for (JsonNode spec : file.path("namespaces")) {
            String name = spec.path("name").asText();
            Namespace namespace = new Namespace(spec.path("workspace").asText(), name, spec);
            for (JsonNode deployment : DataFiles.json("deployments/" + name + ".json")) {
                String script = deployment.path("script").asText("");
                namespace.put(new DeploymentFixture(deployment)
                        .expand(script.isEmpty() ? "" : DataFiles.text("sql/" + name + '/' + script)));
            }
            namespaces.add(namespace);
        }
        return new VervericaStore(namespaces, file.path("engineVersions"));
    }

    private static DataphinStore dataphin(
            JsonNode file, VervericaStore source, Clock clock, Supplier<Settings> settings) {
        DataphinStore store = new DataphinStore(
                file.path("tenantId").asText(),
                list(file.path("users")),
                list(file.path("computeSources")).stream()
                        .map(ComputeSource::new)
                        .toList(),
                list(file.path("projects")).stream().map(Project::new).toList(),
                source,
                clock,
                settings);
        for (JsonNode spec : file.path("projects")) {
            fill(store, store.project(spec.path("id").asLong()).orElseThrow(), spec);
        }
        return store;
    }

    private static void fill(DataphinStore store, Project project, JsonNode spec) {
        for (String name : Json.textList(spec.path("resources"))) {
            addResource(store, project, name, Json.object());
        }
        for (JsonNode function : spec.path("functions")) {
            project.put(new Udf(
                    store.ids().nextFunction(),
                    function.path("name").asText(),
                    function.path("className").asText(),
                    Json.textList(function.path("resources")),
                    true));
        }
        for (JsonNode task : spec.path("tasks")) {
            addTask(store, project, task);
        }
    }

    /**
     * Adds or replaces a resource that production sees, as if it had been there for long, unless Published is false.
     *
     * @param details optional ResourceType, Size and Sha256
     */
    public static Resource addResource(DataphinStore store, Project project, String name, JsonNode details) {
        byte[] pretended = name.getBytes(StandardCharsets.UTF_8);
        ObjectNode content = Json.object()
                .put("Name", name)
                .put("ResourceType", details.path("ResourceType").asText(name.endsWith(".jar") ? "JAR" : "FILE"))
                .put("ComputeEngineType", "NONE")
                .put("Directory", "/")
                .put("StorageAddress", store.tenantId() + '/' + project.id() + '/' + name)
                .put("Size", details.path("Size").asLong(1_048_576))
                .put("Sha256", details.path("Sha256").asText(Hashing.sha256(pretended)))
                .put("Creator", "30012011")
                .put("LastModifier", "30012011");
        boolean published = !project.pair() || details.path("Published").asBoolean(true);
        Resource resource = new Resource(store.ids().nextResource(), content, published);
        project.resources().put(name, resource);
        if (!published) {
            store.publishes().submitted(project, resource, "by hand", "30012011");
        }
        return resource;
    }

    private static void addTask(DataphinStore store, Project project, JsonNode spec) {
        ObjectNode content = StreamTask.writableFields(spec);
        content.put("Code", DataFiles.text("sql/tasks/" + spec.path("script").asText()));
        Scope scope = new Scope(project, project.developmentSide());
        StreamTask task =
                TaskOperations.add(store, scope, content, spec.path("OwnerId").asText());
        if (!spec.path("submitted").asBoolean(false)) {
            return;
        }
        StreamTask.Published snapshot = new StreamTask.Published(
                content.deepCopy(), task.version(), 0, spec.path("OwnerId").asText());
        task.submitSucceeded(task.version());
        store.publishes()
                .submitted(
                        project,
                        task,
                        snapshot,
                        "first version",
                        spec.path("OwnerId").asText());
        JsonNode own = spec.path("ownJob");
        if (own.isObject()) {
            store.instances()
                    .startOwn(
                            task.fileId(),
                            own.path("deploymentId").asText(),
                            new LatestJob(
                                    own.path("jobId").asText(),
                                    "RUNNING",
                                    own.path("startTime").asLong()));
        } else {
            store.instances().takeEffect(task.fileId(), content);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
