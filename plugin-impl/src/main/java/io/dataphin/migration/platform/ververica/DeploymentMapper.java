package io.dataphin.migration.platform.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobLogging;
import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.JobResources;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.ListedJob;
import io.dataphin.migration.api.job.RequiredPart;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.platform.gateway.Json;
import io.dataphin.migration.platform.gateway.Lenient;
import io.dataphin.migration.script.CalledFunctions;
import io.dataphin.migration.script.ScriptTokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a deployment as the platform sends it into a job. */
public final class DeploymentMapper {

    /** A stored job has room for so many functions; scripts of real life call a few dozen. */
    private static final int MOST_FUNCTIONS = 500;

    private static final int LONGEST_FUNCTION = 64;

    private static final String ENGINE_VERSION = "engineVersion";
    private static final String DEPLOYMENT_TARGET = "deploymentTarget.name";

    private DeploymentMapper() {}

    /**
     * The summary of a deployment, with what the job needs when it could be migrated. A list need not carry everything: what it leaves out is
     * not missing, what it has empty is.
     */
    public static SourceJob job(JsonNode deployment) {
        TrackedFields fields = new TrackedFields(deployment);
        ArtifactKind kind = ArtifactKind.of(deployment.path("artifact"));
        JobArtifact artifact = kind.artifact(fields);
        List<RequiredPart> missing = missing(artifact, ResourceReader.read(fields)).stream()
                .filter(part -> part == RequiredPart.RESOURCE_PLAN
                        ? ResourceReader.tellsPlan(fields)
                        : kind.tellsProgram(fields))
                .toList();
        SourceJob job = job(fields, kind, told(fields, ENGINE_VERSION), told(fields, DEPLOYMENT_TARGET))
                .lacking(missing);
        return job.type() == null || job.batch() ? job : job.needing(needs(artifact));
    }

    /** A deployment of a list. The list's summary leaves open what the list leaves out, so it is not that of the definition. */
    public static ListedJob listed(JsonNode deployment) {
        SourceJob job = job(deployment);
        boolean told = job.type() != null
                && !job.batch()
                && ArtifactKind.of(deployment.path("artifact")).tellsProgram(new TrackedFields(deployment));
        return new ListedJob(job, told ? definition(deployment) : null);
    }

    private static JobNeeds needs(JobArtifact artifact) {
        List<String> files = new ArrayList<>(artifact.dependencies());
        if (artifact instanceof JobArtifact.Jar jar) {
            files.add(0, jar.jarUri());
        }
        String script = artifact instanceof JobArtifact.Sql sql ? sql.script() : null;
        List<String> functions = CalledFunctions.of(script).stream()
                .filter(name -> name.length() <= LONGEST_FUNCTION)
                .sorted()
                .limit(MOST_FUNCTIONS)
                .toList();
        return new JobNeeds(files, functions, List.of());
    }

    /** A deployment in full. */
    public static JobDefinition definition(JsonNode deployment) {
        TrackedFields fields = new TrackedFields(deployment);
        ArtifactKind kind = ArtifactKind.of(deployment.path("artifact"));
        JobArtifact artifact = kind.artifact(fields);
        JobLogging logging = LoggingReader.read(fields);
        JobResources resources = ResourceReader.read(fields);
        String engineVersion = Lenient.text(fields.get(ENGINE_VERSION));
        String deploymentTarget = Lenient.text(fields.get(DEPLOYMENT_TARGET));
        return new JobDefinition(
                job(fields, kind, engineVersion, deploymentTarget).lacking(missing(artifact, resources)),
                Lenient.text(fields.get("description")),
                artifact,
                settings(fields.get("flinkConf")),
                logging,
                deploymentTarget,
                resources,
                variables(fields.get("localVariables")),
                repeated(fields.get("localVariables")),
                settings(fields.get("labels")),
                fields.rest(),
                Json.text(deployment));
    }

    private static List<RequiredPart> missing(JobArtifact artifact, JobResources resources) {
        return RequiredPart.missing(artifact, resources, ScriptTokens::saysNothing);
    }

    private static String told(TrackedFields fields, String path) {
        return fields.tells(path) ? Lenient.text(fields.get(path)) : null;
    }

    private static SourceJob job(
            TrackedFields fields, ArtifactKind kind, String engineVersion, String deploymentTarget) {
        return new SourceJob(
                Lenient.text(fields.get("deploymentId")),
                Lenient.text(fields.get("name")),
                kind.name(),
                kind.type(),
                Lenient.text(fields.get("executionMode")).equalsIgnoreCase("BATCH"),
                Lenient.text(fields.get("deploymentTarget.mode")).equalsIgnoreCase("SESSION"),
                state(fields.get("jobSummary")),
                engineVersion,
                Boolean.TRUE.equals(Lenient.truth(fields.get("deploymentHasChanged"))),
                Lenient.time(fields.get("modifiedAt")),
                deploymentTarget);
    }

    /**
     * The counts go over all runs, past ones included, so after the last run ended they do not tell how: failed is only said when no run
     * ended in another way; a job that was ever cancelled is shown as stopped.
     */
    private static JobState state(JsonNode summary) {
        if (has(summary, "running")) {
            return JobState.RUNNING;
        }
        if (has(summary, "starting") || has(summary, "cancelling")) {
            return JobState.TRANSITIONING;
        }
        if (has(summary, "cancelled")) {
            return JobState.STOPPED;
        }
        if (has(summary, "finished")) {
            return JobState.FINISHED;
        }
        return has(summary, "failed") ? JobState.FAILED : JobState.NEVER_STARTED;
    }

    private static boolean has(JsonNode summary, String count) {
        return Lenient.wholeOrZero(summary.path(count)) > 0;
    }

    /** Null means "not set" and is left out; numbers, truth values and objects become their JSON text. */
    private static Map<String, String> settings(JsonNode object) {
        Map<String, String> settings = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                settings.put(field.getKey(), Lenient.text(field.getValue()));
            }
        });
        return settings;
    }

    /** Of a variable that comes more than once the last value counts. */
    private static Map<String, String> variables(JsonNode list) {
        if (list.isObject()) {
            return settings(list);
        }
        Map<String, String> variables = new LinkedHashMap<>();
        list.forEach(item -> variables.put(Lenient.text(item.path("name")), Lenient.text(item.path("value"))));
        return variables;
    }

    /** Names of variables that come with different values. */
    private static Set<String> repeated(JsonNode list) {
        if (list.isObject()) {
            return Set.of();
        }
        Map<String, String> seen = new HashMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        list.forEach(item -> {
            String name = Lenient.text(item.path("name"));
            String value = Lenient.text(item.path("value"));
            String former = seen.put(name, value);
            if (!name.isEmpty() && former != null && !former.equals(value)) {
                repeated.add(name);
            }
        });
        return repeated;
    }
}
