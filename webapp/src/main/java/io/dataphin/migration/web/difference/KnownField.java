package io.dataphin.migration.web.difference;

import java.util.Arrays;
import java.util.List;

/** Fields of comparisons that have a name for people. Settings of Flink, variables and labels are known by their own names. */
public enum KnownField {
    NAME("name"),
    TYPE("artifact.kind"),
    DESCRIPTION("description"),
    SQL_SCRIPT("artifact.sqlArtifact.sqlScript"),
    JAR("artifact.jarArtifact.jarUri"),
    MAIN_CLASS("artifact.jarArtifact.entryClass"),
    ARGUMENTS("artifact.jarArtifact.mainArgs"),
    FILES("artifact.sqlArtifact.additionalDependencies", "artifact.jarArtifact.additionalDependencies"),
    QUEUE("deploymentTarget.name"),
    CLUSTER_TYPE("deploymentTarget.mode"),
    CLUSTER("task.cluster.clusterId"),
    ENGINE_VERSION("engineVersion"),
    RESOURCE_MODE("streamingResourceSetting.resourceSettingMode"),
    PARALLELISM("streamingResourceSetting.basicResourceSetting.parallelism"),
    RESOURCE_PLAN("streamingResourceSetting.expertResourceSetting.resourcePlan"),
    TASK_MANAGERS("task.resource.taskManagerCount"),
    TASK_MANAGER_CPU("streamingResourceSetting.basicResourceSetting.taskmanagerResourceSettingSpec.cpu"),
    TASK_MANAGER_MEMORY("streamingResourceSetting.basicResourceSetting.taskmanagerResourceSettingSpec.memory"),
    JOB_MANAGER_CPU(
            "streamingResourceSetting.basicResourceSetting.jobmanagerResourceSettingSpec.cpu",
            "streamingResourceSetting.expertResourceSetting.jobmanagerResourceSettingSpec.cpu"),
    JOB_MANAGER_MEMORY(
            "streamingResourceSetting.basicResourceSetting.jobmanagerResourceSettingSpec.memory",
            "streamingResourceSetting.expertResourceSetting.jobmanagerResourceSettingSpec.memory"),
    OWNER("task.ownerId"),
    FOLDER("task.directory"),
    LOGGING_PROFILE("logging.loggingProfile"),
    LOGGING_TEMPLATE("logging.log4j2ConfigurationTemplate"),
    LOGGERS("logging.log4jLoggers");

    private final List<String> paths;

    KnownField(String... paths) {
        this.paths = List.of(paths);
    }

    /** The field of a path; null when it is known by its path alone. */
    public static KnownField of(String path) {
        return Arrays.stream(values())
                .filter(field -> field.paths.contains(path))
                .findFirst()
                .orElse(null);
    }
}
