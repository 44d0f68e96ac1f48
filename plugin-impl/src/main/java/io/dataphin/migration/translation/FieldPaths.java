package io.dataphin.migration.translation;

/** Paths of the source's fields (ververica-api 3.1). {@link #TASK} leads the names of fields that only the target has. */
final class FieldPaths {

    static final String TASK = "task.";

    static final String DEPLOYMENT_ID = "deploymentId";
    static final String NAME = "name";
    static final String DESCRIPTION = "description";
    static final String ENGINE_VERSION = "engineVersion";
    static final String EXECUTION_MODE = "executionMode";
    static final String JOB_SUMMARY = "jobSummary";
    static final String HAS_CHANGED = "deploymentHasChanged";
    static final String MODIFIED_AT = "modifiedAt";

    static final String KIND = "artifact.kind";
    static final String SQL_ARTIFACT = "artifact.sqlArtifact";
    static final String SQL_SCRIPT = SQL_ARTIFACT + ".sqlScript";
    static final String SQL_DEPENDENCIES = SQL_ARTIFACT + ".additionalDependencies";
    static final String JAR_ARTIFACT = "artifact.jarArtifact";
    static final String JAR_URI = JAR_ARTIFACT + ".jarUri";
    static final String JAR_CLASS = JAR_ARTIFACT + ".entryClass";
    static final String JAR_ARGS = JAR_ARTIFACT + ".mainArgs";
    static final String JAR_DEPENDENCIES = JAR_ARTIFACT + ".additionalDependencies";

    static final String TARGET_NAME = "deploymentTarget.name";
    static final String TARGET_MODE = "deploymentTarget.mode";

    static final String RESOURCES = "streamingResourceSetting";
    static final String RESOURCE_MODE = RESOURCES + ".resourceSettingMode";
    static final String BASIC = RESOURCES + ".basicResourceSetting";
    static final String EXPERT = RESOURCES + ".expertResourceSetting";
    static final String PARALLELISM = BASIC + ".parallelism";
    static final String PLAN = EXPERT + ".resourcePlan";
    static final String PLAN_PARALLELISM = PLAN + ".nodes.profile.parallelism";
    static final String JOB_MANAGER = ".jobmanagerResourceSettingSpec";
    static final String TASK_MANAGER = ".taskmanagerResourceSettingSpec";
    static final String CPU = ".cpu";
    static final String MEMORY = ".memory";

    static final String FLINK_CONF = "flinkConf.";
    static final String VARIABLES = "localVariables.";
    static final String LABELS = "labels.";
    static final String LOGGING = "logging.";
    static final String LOGGING_PROFILE = LOGGING + "loggingProfile";
    static final String LOGGING_TEMPLATE = LOGGING + "log4j2ConfigurationTemplate";
    static final String LOG_KEEPING = LOGGING + "logReservePolicy.";
    static final String LOGGERS = LOGGING + "log4jLoggers";

    private FieldPaths() {}
}
