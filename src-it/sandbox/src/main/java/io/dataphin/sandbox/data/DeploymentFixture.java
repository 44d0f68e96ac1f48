package io.dataphin.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;

/** Expands the short form of the data files to a Deployment as the API knows it. */
final class DeploymentFixture {
    private static final long FIRST_CREATED = 1_760_000_000L;

    private final JsonNode spec;

    /**
     * A deployment in short form.
     *
     * @param spec id, name, kind, state, engine, mode, queue, conf, parallelism, jm, tm, deps, variables, labels ...
     */
    DeploymentFixture(JsonNode spec) {
        this.spec = spec;
    }

    /** The long form; {@code script} is the SQL or YAML text of kinds that have one, else ignored. */
    ObjectNode expand(String script) {
        boolean batch = text("mode", "STREAMING").equals("BATCH");
        int seed = Math.floorMod(text("id", "").hashCode(), 10_000_000);
        ObjectNode deployment = Json.object()
                .put("deploymentId", text("id", ""))
                .put("name", text("name", ""))
                .put("description", text("description", ""))
                .put("engineVersion", text("engine", "vvr-8.0.11-flink-1.17"))
                .put("executionMode", text("mode", "STREAMING"));
        deployment.set("artifact", artifact(script));
        deployment.set(
                "flinkConf", spec.path("conf").isObject() ? spec.path("conf").deepCopy() : Json.object());
        deployment.set("logging", logging());
        deployment
                .putObject("deploymentTarget")
                .put("mode", text("targetMode", "PER_JOB"))
                .put("name", text("queue", "default-queue"));
        deployment.set(batch ? "batchResourceSetting" : "streamingResourceSetting", resources(batch));
        spec.path("variables")
                .properties()
                .forEach(variable -> deployment
                        .withArray("localVariables")
                        .addObject()
                        .put("name", variable.getKey())
                        .put("value", variable.getValue().asText()));
        deployment.set(
                "labels", spec.path("labels").isObject() ? spec.path("labels").deepCopy() : Json.object());
        deployment.set("jobSummary", jobSummary(seed));
        return deployment
                .put("deploymentHasChanged", spec.path("changed").asBoolean(false))
                .put("referencedDeploymentDraftId", spec.has("draft") ? text("draft", "") : null)
                .put("creator", "1838996680000001")
                .put("creatorName", "alice@retail.example")
                .put("modifier", "1838996680000002")
                .put("modifierName", "bob@retail.example")
                .put("createdAt", Integer.toString((int) (FIRST_CREATED + seed)))
                .put("modifiedAt", Integer.toString((int) (FIRST_CREATED + seed + 86_400)));
    }

    private ObjectNode artifact(String script) {
        String kind = text("kind", "SQLSCRIPT");
        ObjectNode artifact = Json.object().put("kind", kind);
        switch (kind) {
            case "SQLSCRIPT", "MATERIALIZED_TABLE" ->
                addDependencies(artifact.putObject("sqlArtifact").put("sqlScript", script));
            case "CDCYAML", "YAML" ->
                addDependencies(artifact.putObject("cdcYamlArtifact").put("cdcYaml", script));
            case "JAR" ->
                addDependencies(artifact.putObject("jarArtifact")
                        .put("jarUri", text("uri", ""))
                        .put("entryClass", text("entry", ""))
                        .put("mainArgs", text("args", "")));
            case "PYTHON" ->
                addDependencies(artifact.putObject("pythonArtifact")
                        .put("pythonArtifactUri", text("uri", ""))
                        .put("entryModule", text("entry", ""))
                        .put("mainArgs", text("args", "")));
            default -> {
                // a kind of tomorrow: nobody knows what its program looks like
            }
        }
        return artifact;
    }

    private void addDependencies(ObjectNode program) {
        program.set("additionalDependencies", Json.texts(Json.textList(spec.path("deps"))));
    }

    private ObjectNode resources(boolean batch) {
        ObjectNode setting = Json.object();
        if (spec.has("plan")) {
            setting.put("resourceSettingMode", "EXPERT").putNull("basicResourceSetting");
            ObjectNode expert = setting.putObject("expertResourceSetting");
            expert.set("jobmanagerResourceSettingSpec", unit("jmCpu", "jm", "4 GiB"));
            JsonNode plan = spec.path("plan");
            expert.put("resourcePlan", plan.isTextual() ? plan.asText() : plan.toString());
            return setting;
        }
        ObjectNode basic =
                Json.object().put("parallelism", spec.path("parallelism").asInt(4));
        basic.set("jobmanagerResourceSettingSpec", unit("jmCpu", "jm", "4Gi"));
        basic.set("taskmanagerResourceSettingSpec", unit("tmCpu", "tm", "8Gi"));
        if (batch) {
            setting.put("maxSlot", 32);
        } else {
            setting.put("resourceSettingMode", "BASIC").putNull("expertResourceSetting");
        }
        setting.set("basicResourceSetting", basic);
        return setting;
    }

    private ObjectNode unit(String cpu, String memory, String defaultMemory) {
        return Json.object().put("cpu", spec.path(cpu).asDouble(1.0)).put("memory", text(memory, defaultMemory));
    }

    private ObjectNode logging() {
        ObjectNode logging = Json.object().put("loggingProfile", text("logging", "default"));
        logging.putNull("log4j2ConfigurationTemplate");
        logging.putArray("log4jLoggers").addObject().put("loggerName", "").put("loggerLevel", "INFO");
        logging.putObject("logReservePolicy").put("openHistory", true).put("expirationDays", 7);
        return logging;
    }

    private ObjectNode jobSummary(int seed) {
        String state = text("state", "NEVER");
        boolean live = state.equals("RUNNING") || state.equals("STARTING") || state.equals("CANCELLING");
        int past = state.equals("NEVER") ? 0 : seed % 3;
        return Json.object()
                .put("starting", state.equals("STARTING") ? 1 : 0)
                .put("running", state.equals("RUNNING") ? 1 : 0)
                .put("cancelling", state.equals("CANCELLING") ? 1 : 0)
                .put("cancelled", state.equals("STOPPED") ? 1 + past : live ? past : 0)
                .put("finished", state.equals("FINISHED") ? 1 + past : 0)
                .put("failed", state.equals("FAILED") ? 1 : 0);
    }

    private String text(String field, String fallback) {
        return spec.path(field).asText(fallback);
    }
}
