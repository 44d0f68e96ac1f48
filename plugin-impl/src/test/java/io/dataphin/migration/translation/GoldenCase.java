package io.dataphin.migration.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobLogging;
import io.dataphin.migration.api.job.JobResources;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskName;
import io.dataphin.migration.api.task.TaskType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One folder of golden data: {@code job.json} and what it must become. */
record GoldenCase(Path folder) {

    static final ObjectMapper JSON = new ObjectMapper();

    TranslationRequest request() throws IOException {
        JsonNode json = JSON.readTree(read("job.json"));
        SampleTarget target = json.has("clusters") ? new SampleTarget(clusters(json)) : SampleTarget.USUAL;
        TaskName name = new TaskName(new TargetNames().propose(text(json, "name")));
        return target.request(job(json), name);
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    private static JobDefinition job(JsonNode json) {
        JobArtifact artifact = artifact(json);
        boolean sql = artifact instanceof JobArtifact.Sql;
        String kind = json.path("kind").asText(sql ? "SQLSCRIPT" : "JAR");
        SourceJob summary = new SourceJob(
                "6b1f0c3e-8d55-4a8e-9a61-3f6a4f0f9c11",
                text(json, "name"),
                kind,
                sql ? TaskType.FLINK_SQL : TaskType.FLINK_DATASTREAM,
                json.path("batch").asBoolean(),
                json.path("sessionCluster").asBoolean(),
                JobState.RUNNING,
                text(json, "engineVersion"),
                false,
                null);
        return new JobDefinition(
                summary,
                text(json, "description"),
                artifact,
                map(json.path("flinkConf")),
                logging(json.path("logging")),
                text(json, "deploymentTarget"),
                resources(json.path("resources")),
                map(json.path("variables")),
                Set.copyOf(list(json.path("repeatedVariables"))),
                map(json.path("labels")),
                map(json.path("attributes")),
                json.toString());
    }

    private static JobArtifact artifact(JsonNode json) {
        if (json.has("sql")) {
            JsonNode sql = json.path("sql");
            return new JobArtifact.Sql(text(sql, "script"), list(sql.path("dependencies")));
        }
        if (json.has("jar")) {
            JsonNode jar = json.path("jar");
            return new JobArtifact.Jar(
                    text(jar, "jarUri"),
                    text(jar, "entryClass"),
                    text(jar, "mainArgs"),
                    list(jar.path("dependencies")));
        }
        return new JobArtifact.Unsupported(text(json, "kind"), List.of());
    }

    private static JobResources resources(JsonNode json) {
        return switch (json.path("mode").asText()) {
            case "BASIC" -> basic(json);
            case "EXPERT" ->
                new JobResources.Expert(
                        "EXPERT", share(json.path("jobManager")), text(json, "plan"), text(json, "parallelism"));
            case "" -> null;
            default -> basic(json);
        };
    }

    private static JobResources basic(JsonNode json) {
        return new JobResources.Basic(
                text(json, "mode"),
                text(json, "parallelism"),
                share(json.path("jobManager")),
                share(json.path("taskManager")));
    }

    private static JobResources.Share share(JsonNode json) {
        return new JobResources.Share(text(json, "cpu"), text(json, "memory"));
    }

    private static JobLogging logging(JsonNode json) {
        if (json.isMissingNode()) {
            return null;
        }
        List<JobLogging.Logger> loggers = new ArrayList<>();
        json.path("loggers")
                .forEach(logger -> loggers.add(new JobLogging.Logger(text(logger, "name"), text(logger, "level"))));
        Boolean keep = json.has("keepHistory") ? json.path("keepHistory").booleanValue() : null;
        Long days = json.has("expirationDays") ? json.path("expirationDays").longValue() : null;
        return new JobLogging(text(json, "profile"), text(json, "template"), loggers, keep, days);
    }

    private static List<TaskCluster> clusters(JsonNode json) {
        List<TaskCluster> clusters = new ArrayList<>();
        json.path("clusters")
                .forEach(cluster -> clusters.add(new TaskCluster(
                        cluster.get(0).asText(),
                        cluster.get(1).asText(),
                        cluster.get(2).asText())));
        return clusters;
    }

    private static Map<String, String> map(JsonNode json) {
        Map<String, String> map = new LinkedHashMap<>();
        json.properties()
                .forEach(entry -> map.put(
                        entry.getKey(),
                        entry.getValue().isTextual()
                                ? entry.getValue().textValue()
                                : entry.getValue().toString()));
        return map;
    }

    private static List<String> list(JsonNode json) {
        List<String> list = new ArrayList<>();
        json.forEach(entry -> list.add(entry.asText()));
        return list;
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText("");
    }
}
