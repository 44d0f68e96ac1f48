package io.dataphin.sandbox.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A deployment as the API shows it. Where the platform is known to answer in several shapes, the shape depends on the
 * deployment's id: always the same for one deployment, different between them.
 */
final class DeploymentView {
    private static final Map<String, String> SUB_OBJECTS = Map.of(
            "SQLSCRIPT", "sqlArtifact",
            "JAR", "jarArtifact",
            "PYTHON", "pythonArtifact");
    private static final Map<String, List<String>> TEXT_FIELDS = Map.of(
            "sqlArtifact", List.of("sqlScript"),
            "jarArtifact", List.of("jarUri", "entryClass", "mainArgs"),
            "pythonArtifact", List.of("pythonArtifactUri", "entryModule", "mainArgs"));

    private DeploymentView() {}

    static ObjectNode of(Namespace namespace, ObjectNode deployment) {
        ObjectNode view = deployment.deepCopy();
        String id = deployment.path("deploymentId").asText();
        int shape = Math.floorMod(id.hashCode(), 12);
        view.set("jobSummary", JobSummary.of(namespace.jobs(id)));
        time(view, "createdAt", shape % 2 == 0);
        time(view, "modifiedAt", shape % 2 == 0);
        if (shape % 3 == 0 && view.path("artifact") instanceof ObjectNode artifact) {
            fillOtherSubObjects(artifact);
        }
        if (shape % 4 == 1) {
            view.put("lineageStatus", "").putObject("workflowBinding").put("bound", false);
        }
        if (!view.has("batchResourceSetting")) {
            view.putNull("batchResourceSetting");
        }
        return view;
    }

    private static void time(ObjectNode view, String field, boolean asText) {
        JsonNode time = view.path(field);
        if (asText) {
            view.put(field, time.asText());
        } else if (!time.asText().isEmpty()) {
            view.put(field, time.asLong());
        }
    }

    private static void fillOtherSubObjects(ObjectNode artifact) {
        String own = SUB_OBJECTS.get(artifact.path("kind").asText());
        TEXT_FIELDS.forEach((subObject, fields) -> {
            if (!subObject.equals(own) && !artifact.has(subObject)) {
                ObjectNode empty = artifact.putObject(subObject);
                fields.forEach(field -> empty.put(field, ""));
                empty.putArray("additionalDependencies");
            }
        });
    }
}
