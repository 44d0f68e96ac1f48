package io.dataphin.migration.platform.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.platform.gateway.Lenient;
import java.util.Locale;

/**
 * Kind of a deployment's artifact. Only the sub-object of that kind may be read: answers are known to carry the others, too, filled with
 * empty values.
 *
 * @param name the platform's word in upper case; {@code YAML} is the newer {@code CDCYAML}
 * @param type task type that it becomes; null when Dataphin has none
 */
record ArtifactKind(String name, TaskType type) {

    /** Runs Python programs; a JAR deployment with this class is a Python one. */
    private static final String PYTHON_DRIVER = "org.apache.flink.client.python.PythonDriver";

    private static final String SQL = "SQLSCRIPT";
    private static final String JAR = "JAR";

    static ArtifactKind of(JsonNode artifact) {
        String word = Lenient.text(artifact.path("kind")).strip().toUpperCase(Locale.ROOT);
        String name = word.equals("YAML") ? "CDCYAML" : word;
        return switch (name) {
            case SQL -> new ArtifactKind(name, TaskType.FLINK_SQL);
            case JAR -> new ArtifactKind(name, python(artifact) ? null : TaskType.FLINK_DATASTREAM);
            default -> new ArtifactKind(name, null);
        };
    }

    /** Reads the artifact; only what is carried counts as read. */
    JobArtifact artifact(TrackedFields deployment) {
        deployment.get("artifact.kind");
        var dependencies = Lenient.texts(deployment.get(field("additionalDependencies")));
        if (type == null) {
            return new JobArtifact.Unsupported(name, dependencies);
        }
        return switch (type) {
            case FLINK_SQL -> new JobArtifact.Sql(text(deployment.get(field("sqlScript"))), dependencies);
            case FLINK_DATASTREAM ->
                new JobArtifact.Jar(
                        text(deployment.get(field("jarUri"))),
                        Lenient.text(deployment.get(field("entryClass"))),
                        Lenient.text(deployment.get(field("mainArgs"))),
                        dependencies);
        };
    }

    /** Whether the deployment says what its program is, be it nothing. */
    boolean tellsProgram(TrackedFields deployment) {
        return deployment.tells(field(type == TaskType.FLINK_SQL ? "sqlScript" : "jarUri"));
    }

    /** Nothing but a text is a script or an address: the JSON of something else would overwrite a task. */
    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : "";
    }

    private String field(String name) {
        return "artifact." + subObject() + "." + name;
    }

    private String subObject() {
        return switch (name) {
            case SQL -> "sqlArtifact";
            case "CDCYAML" -> "cdcYamlArtifact";
            default -> name.toLowerCase(Locale.ROOT) + "Artifact";
        };
    }

    private static boolean python(JsonNode artifact) {
        return Lenient.text(artifact.path("jarArtifact").path("entryClass"))
                .strip()
                .equals(PYTHON_DRIVER);
    }
}
