package io.dataphin.migration.it.migration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Deployments of every shape that a source may hold: the n-th one combines the n-th choice of each list, whose lengths share no factor. */
final class Shapes {

    /** Names of the files that the shapes need; the target project must have them. */
    static final List<String> FILES = List.of("shapes-job-1.0.jar", "shapes-lib-2.1.jar", "rules.json");

    private static final String BUCKET = "oss://shop-flink/artifacts/namespaces/retail-prod/";
    private static final List<String> MEMORY =
            List.of("4Gi", "4 GiB", "2g", "8192 mb", "1 gb", "1536Mi", "3221225472", "2 GB", "6gib");
    private static final List<String> CHECKPOINT =
            List.of("180s", "3 min", "90 s", "60000 ms", "1500 ms", "60000", "1h");
    private static final List<String> STATE_TTL = List.of("36 h", "", "1 d", "90 min", "0 ms");
    private static final List<String> NAMES =
            List.of("shape_%03d", "Shape-%03d", "shape.%03d", "形状_%03d", "%03d_shape", "SHAPE %03d");
    private static final List<String> DESCRIPTIONS =
            List.of("", "plain", "with \"quotes\" & <tags>", "说明 🚀", "d".repeat(1000), "long ".repeat(400));
    private static final List<String> ENDINGS = List.of("\n", "\r\n", "  \t\n", "", "\n\n-- 末尾 🎉\n");

    private Shapes() {}

    /** The n-th deployment; the same n always gives the same. */
    static ObjectNode deployment(int n) {
        ObjectNode deployment = Json.object();
        String id = UUID.nameUUIDFromBytes(("shape-" + n).getBytes(StandardCharsets.UTF_8))
                .toString();
        deployment.put("deploymentId", id);
        deployment.put("name", pick(NAMES, n).formatted(n));
        deployment.put("description", pick(DESCRIPTIONS, n));
        deployment.put("engineVersion", n % 2 == 0 ? "vvr-8.0.9-flink-1.17" : "vvr-8.0.11-flink-1.17");
        deployment.put("executionMode", "STREAMING");
        deployment.set("artifact", n % 4 == 3 ? jar(n) : sql(n));
        deployment.set("flinkConf", flinkConf(n));
        deployment.putObject("deploymentTarget").put("mode", "PER_JOB").put("name", "default-queue");
        deployment.set("streamingResourceSetting", n % 5 == 4 ? expert(n) : basic(n));
        deployment.set("localVariables", variables(n));
        deployment.putObject("labels").put("domain", "d" + n % 3);
        deployment.putObject("logging").put("loggingProfile", n % 3 == 0 ? "oss" : "default");
        deployment.put("createdAt", n % 2 == 0 ? "1768184431" : "");
        deployment.put("modifiedAt", "1770012345");
        return deployment;
    }

    /** The script of a SQL shape. One in 50 is about a megabyte. */
    static String script(int n) {
        String filling = n % 50 == 1 ? "-- 注释 😀 padding\n".repeat(40_000) : "";
        return "-- job " + n + " 订单\r\n" + filling
                + "CREATE TEMPORARY TABLE src_%1$d (id BIGINT, v STRING) WITH ('connector' = 'datagen');\n".formatted(n)
                + "CREATE TEMPORARY TABLE snk_%1$d (id BIGINT, v STRING) WITH ('connector' = 'blackhole', 'x' = '${db_host}');  \t\n"
                        .formatted(n)
                + (n % 3 == 0
                        ? "BEGIN STATEMENT SET;\nINSERT INTO snk_%1$d SELECT id, v FROM src_%1$d;\nEND;".formatted(n)
                        : "INSERT INTO snk_%1$d SELECT id, v FROM src_%1$d;".formatted(n))
                + pick(ENDINGS, n);
    }

    /** The arguments of a JAR shape. */
    static String arguments(int n) {
        return n % 8 == 3 ? "" : "--n " + n + "  --path \"a b\" --pw ${secret_values.kafka_pw} --json {\"k\":[1,2]} ";
    }

    private static ObjectNode sql(int n) {
        ObjectNode artifact = Json.object().put("kind", "SQLSCRIPT");
        ObjectNode sql = artifact.putObject("sqlArtifact").put("sqlScript", script(n));
        ArrayNode files = sql.putArray("additionalDependencies");
        if (n % 7 == 0) {
            files.add(BUCKET + FILES.get(1));
        }
        return artifact;
    }

    private static ObjectNode jar(int n) {
        ObjectNode artifact = Json.object().put("kind", "JAR");
        ObjectNode jar = artifact.putObject("jarArtifact")
                .put("jarUri", BUCKET + FILES.get(0))
                .put("entryClass", n % 8 == 7 ? "" : "com.shop.shapes.Job" + n)
                .put("mainArgs", arguments(n));
        jar.putArray("additionalDependencies").add(BUCKET + FILES.get(1)).add(BUCKET + FILES.get(2));
        return artifact;
    }

    private static ObjectNode flinkConf(int n) {
        ObjectNode conf = Json.object();
        conf.put("z.first", "kept first");
        conf.put("execution.checkpointing.interval", pick(CHECKPOINT, n));
        conf.put("taskmanager.numberOfTaskSlots", 1 + n % 4);
        conf.put("table.exec.mini-batch.enabled", n % 2 == 0);
        conf.put("execution.checkpointing.min-pause", pick(CHECKPOINT, n + 3));
        if (!pick(STATE_TTL, n).isEmpty()) {
            conf.put("table.exec.state.ttl", pick(STATE_TTL, n));
        }
        conf.put("a.last", "值 = 'quoted' " + n);
        return conf;
    }

    private static ObjectNode basic(int n) {
        ObjectNode setting = Json.object().put("resourceSettingMode", "BASIC");
        ObjectNode basic = setting.putObject("basicResourceSetting").put("parallelism", 1 + n % 13);
        basic.putObject("jobmanagerResourceSettingSpec").put("cpu", 0.5 + n % 3).put("memory", pick(MEMORY, n));
        basic.putObject("taskmanagerResourceSettingSpec").put("cpu", 1 + n % 2).put("memory", pick(MEMORY, n + 4));
        return setting;
    }

    private static ObjectNode expert(int n) {
        ObjectNode setting = Json.object().put("resourceSettingMode", "EXPERT");
        ObjectNode expert = setting.putObject("expertResourceSetting");
        expert.putObject("jobmanagerResourceSettingSpec").put("cpu", 1.0).put("memory", pick(MEMORY, n));
        expert.put("resourcePlan", plan(n));
        return setting;
    }

    /** The resource plan of an expert shape, with blanks that must survive. */
    static String plan(int n) {
        return "{\"ssgProfiles\": [ ], \"nodes\":[{\"id\":1,\"profile\":{\"parallelism\":%d}}],  \"edges\":[]}"
                .formatted(1 + n % 6);
    }

    private static ArrayNode variables(int n) {
        ArrayNode variables = Json.object().putArray("localVariables");
        for (int i = 0; i < n % 4; i++) {
            variables.addObject().put("name", "var_" + (9 - i)).put("value", "v,%d \"%d\"".formatted(n, i));
        }
        return variables;
    }

    private static <T> T pick(List<T> choices, int n) {
        return choices.get(n % choices.size());
    }
}
