package io.dataphin.sandbox.dataphin.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.dataphin.BusinessError;
import io.dataphin.sandbox.dataphin.ComputeSource;
import io.dataphin.sandbox.dataphin.DataphinStore;
import io.dataphin.sandbox.dataphin.Env;
import io.dataphin.sandbox.dataphin.Scope;
import io.dataphin.sandbox.http.Json;
import java.util.List;
import java.util.Optional;

/** Checks the content of a write: name, fields, clusters, engine versions. The first thing wrong is the answer. */
final class TaskContentCheck {
    private static final int MAX_DESCRIPTION = 1_000;

    private final DataphinStore store;
    private final Scope scope;

    TaskContentCheck(DataphinStore store, Scope scope) {
        this.store = store;
        this.scope = scope;
    }

    /** Throws the {@link BusinessError} of the first rule that is broken. */
    void check(JsonNode content, StreamTask self) {
        checkName(content.path("Name"), self);
        checkType(content);
        checkTexts(content);
        ResourceSectionCheck.check(content);
        checkPairs(content.path("RuntimeParams"), "RuntimeParams");
        checkPairs(content.path("Variables"), "Variables");
        checkBinding(content.path("SourceBinding"));
        checkCluster(content, "Prod", Env.PROD);
        boolean custom = content.path("DevConfigMode").asText("").equals("CUSTOM");
        if (custom) {
            checkCluster(content, "Dev", scope.project().developmentSide());
        }
    }

    private void checkName(JsonNode name, StreamTask self) {
        if (!name.isTextual() || !name.asText().matches("[a-z][a-z0-9_]{3,62}")) {
            throw new BusinessError(
                    "DPN.Stream.NameInvalid",
                    "a name has 4 to 63 lower-case letters, digits and underscores and starts with a letter");
        }
        Optional<StreamTask> holder = scope.project().taskNamed(name.asText()).filter(task -> task != self);
        if (holder.isPresent()) {
            throw new BusinessError("DPN.Stream.NameExists", "task " + name.asText() + " exists already");
        }
    }

    private static void checkType(JsonNode content) {
        boolean sql = content.path("Type").asText().equals(TaskFields.SQL);
        require(
                sql || content.path("Type").asText().equals(TaskFields.DATASTREAM),
                "Type must be FLINK_SQL or FLINK_DATASTREAM");
        require(sql == content.has("Code"), "Code belongs to FLINK_SQL and only to it");
        require(!sql || content.path("Code").isTextual(), "Code must be a text");
        require(sql != content.has("MainResource"), "MainResource belongs to FLINK_DATASTREAM and only to it");
        require(
                sql || Json.text(content.path("MainResource"), "ResourceName") != null,
                "MainResource.ResourceName is missing");
        JsonNode dependencies = content.path("DependencyResourceNames");
        require(dependencies.isMissingNode() || dependencies.isArray(), "DependencyResourceNames must be a list");
        dependencies.forEach(name -> require(name.isTextual(), "DependencyResourceNames holds texts"));
    }

    private void checkTexts(JsonNode content) {
        require(content.path("Directory").asText("/").startsWith("/"), "Directory starts with a slash");
        require(
                content.path("Description").asText("").length() <= MAX_DESCRIPTION,
                "Description has at most " + MAX_DESCRIPTION + " characters");
        require(
                List.of("SYSTEM_DEFAULT", "CUSTOM")
                        .contains(content.path("DevConfigMode").asText("SYSTEM_DEFAULT")),
                "DevConfigMode must be SYSTEM_DEFAULT or CUSTOM");
        require(
                !content.has("DevCluster")
                        || content.path("DevConfigMode").asText().equals("CUSTOM"),
                "DevCluster needs DevConfigMode CUSTOM");
        require(
                !content.has("StateTtl") || content.path("StateTtl").asText().matches("\\d+ ?[A-Za-z]*"),
                "StateTtl must be a duration such as 36 h");
        String owner = Json.text(content, "OwnerId");
        require(owner == null || store.user(owner).isPresent(), "OwnerId " + owner + " is not a user");
    }

    private static void checkPairs(JsonNode pairs, String field) {
        require(pairs.isMissingNode() || pairs.isArray(), field + " must be a list");
        for (JsonNode pair : pairs) {
            require(Json.text(pair, "Key") != null && pair.path("Value").isTextual(), field + " holds { Key, Value }");
        }
    }

    private static void checkBinding(JsonNode binding) {
        if (binding.isMissingNode()) {
            return;
        }
        require(binding.path("Platform").asText().equals("VERVERICA"), "SourceBinding.Platform must be VERVERICA");
        for (String field : List.of("Workspace", "Namespace", "DeploymentId", "MigrationKey")) {
            require(Json.text(binding, field) != null, "SourceBinding." + field + " is missing");
        }
    }

    private void checkCluster(JsonNode content, String side, Env env) {
        JsonNode cluster = content.path(side + "Cluster");
        require(cluster.isObject(), side + "Cluster is missing");
        require(
                List.of("SESSION", "PREJOB")
                        .contains(cluster.path("VvpClusterType").asText()),
                side + "Cluster.VvpClusterType must be SESSION or PREJOB");
        Optional<ComputeSource> source = store.streamSource(scope.project(), env);
        String id = cluster.path("ClusterId").asText();
        String queue = cluster.path("QueueName").asText();
        if (source.filter(found -> found.hasQueue(id, queue)).isEmpty()) {
            throw new BusinessError("DPN.Stream.ClusterUnknown", "no queue " + queue + " in cluster " + id);
        }
        String version = content.path(side + "EngineVersion").asText();
        require(!version.isEmpty(), side + "EngineVersion is missing");
        if (!source.get().engineVersions().contains(version)) {
            throw new BusinessError("DPN.Stream.EngineVersionUnknown", "engine version " + version + " is unknown");
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw BusinessError.invalid(rule);
        }
    }
}
