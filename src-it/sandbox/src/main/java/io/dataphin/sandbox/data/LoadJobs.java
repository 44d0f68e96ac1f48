package io.dataphin.sandbox.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import io.dataphin.sandbox.ververica.Namespace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes any number of valid streaming deployments for tests of volume. */
public final class LoadJobs {
    private LoadJobs() {}

    /**
     * Adds deployments named {@code <prefix>_0001} and so on, going on after those that exist.
     *
     * @param kind {@code SQLSCRIPT} or {@code JAR}
     * @return the new ids in order of the names
     */
    public static List<String> generate(Namespace namespace, String prefix, String kind, int count) {
        Set<String> taken = namespace.deploymentNames();
        List<String> ids = new ArrayList<>();
        for (int number = 1; ids.size() < count; number++) {
            String name = "%s_%04d".formatted(prefix, number);
            if (!taken.contains(name)) {
                ids.add(add(namespace, name, kind, number));
            }
        }
        return ids;
    }

    private static String add(Namespace namespace, String name, String kind, int number) {
        String seed = namespace.name() + '/' + name;
        String id =
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
        ObjectNode spec = Json.object()
                .put("id", id)
                .put("name", name)
                .put("kind", kind)
                .put("state", number % 4 == 0 ? "STOPPED" : "RUNNING")
                .put("parallelism", 1 + number % 8)
                .put("uri", "oss://retail-flink/artifacts/namespaces/" + namespace.name() + "/order-replay-1.8.0.jar")
                .put("entry", "com.example.retail.replay.OrderReplayJob")
                .put("args", "--topic " + name);
        spec.putObject("conf").put("execution.checkpointing.interval", "60s").put("taskmanager.numberOfTaskSlots", 2);
        String script = DataFiles.text("sql/load_job.sql").replace("@name@", name);
        namespace.put(new DeploymentFixture(spec).expand(script));
        return id;
    }
}
