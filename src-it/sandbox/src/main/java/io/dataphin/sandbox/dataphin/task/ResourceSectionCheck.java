package io.dataphin.sandbox.dataphin.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.dataphin.BusinessError;
import io.dataphin.sandbox.http.Json;
import java.io.UncheckedIOException;
import java.util.List;

/** Checks the sections Resource and Checkpoint of a task. */
final class ResourceSectionCheck {
    private ResourceSectionCheck() {}

    static void check(JsonNode content) {
        checkResource(content.path("Resource"));
        checkCheckpoint(content.path("Checkpoint"));
    }

    private static void checkResource(JsonNode resource) {
        require(resource.isObject(), "Resource is missing");
        String type = resource.path("ConfigType").asText();
        require(List.of("BASIC", "EXPERT").contains(type), "Resource.ConfigType must be BASIC or EXPERT");
        if (type.equals("EXPERT")) {
            require(planIsJson(resource), "Resource.Plan must be the JSON text of an expert plan");
        } else {
            int parallelism = resource.path("Parallelism").asInt(0);
            require(parallelism > 0 || parallelism == -1, "Resource.Parallelism is above 0, or -1");
        }
        JsonNode count = resource.path("TaskManagerCount");
        require(count.isMissingNode() || count.asInt(0) > 0, "Resource.TaskManagerCount is above 0");
        for (String unit : List.of("TaskManager", "JobManager")) {
            JsonNode cpu = resource.path(unit + "Cpu");
            require(cpu.isMissingNode() || cpu.asDouble(0) > 0, "Resource." + unit + "Cpu is above 0");
            JsonNode memory = resource.path(unit + "Memory");
            require(
                    memory.isMissingNode() || memory.asText().matches("\\d+|\\d+(\\.\\d+)?(Gi|Mi)"),
                    "Resource." + unit + "Memory is a number of bytes or has Gi or Mi");
        }
    }

    private static void checkCheckpoint(JsonNode checkpoint) {
        for (String field : List.of("IntervalSeconds", "MinPauseSeconds")) {
            JsonNode seconds = checkpoint.path(field);
            require(
                    seconds.isMissingNode() || seconds.asText().matches("\\d+"),
                    "Checkpoint." + field + " is a whole number of seconds");
        }
    }

    private static boolean planIsJson(JsonNode resource) {
        String plan = Json.text(resource, "Plan");
        try {
            return plan != null && Json.parse(plan).isObject();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw BusinessError.invalid(rule);
        }
    }
}
