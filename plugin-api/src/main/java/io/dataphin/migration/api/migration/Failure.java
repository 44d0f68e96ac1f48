package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.message.Message;
import java.util.Map;
import java.util.Set;

/**
 * Why a record failed.
 *
 * @param code stable, upper snake case
 * @param parameters values that the texts show
 */
public record Failure(String code, Map<String, String> parameters) {

    /** Causes that lie in the job as it stands on the source, or in a task that keeps its place. */
    private static final Set<String> IN_THE_SOURCE = Set.of(
            "BATCH_NOT_SUPPORTED",
            "EXPERT_PLAN_MISSING",
            "JAR_MISSING",
            "RESOURCE_URI_UNREADABLE",
            "SCRIPT_MISSING",
            "SOURCE_JOB_NOT_FOUND",
            "SQL_INVALID",
            "TARGET_NAME_INVALID",
            "TASK_PARAMETER_INVALID",
            "TASK_TYPE_CONFLICT",
            "UNSUPPORTED_KIND");

    /** Causes that stay while the written task stays as it is. */
    private static final Set<String> UNCHANGED_BY_SUBMIT = Set.of("SQL_INVALID", "TASK_CHANGED", "TASK_GONE");

    public Failure {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Whether the same action on the same record may end better without somebody changing the job on the source: false for causes such as an
     * error in the script or a task of another type. It may be tried all the same.
     *
     * @param action {@link Action#SUBMIT} or {@link Action#MIGRATE}; every other action may be repeated
     */
    public boolean repeatable(Action action) {
        return switch (action) {
            case SUBMIT -> !UNCHANGED_BY_SUBMIT.contains(code);
            case MIGRATE -> !IN_THE_SOURCE.contains(code);
            default -> true;
        };
    }

    /** What happened. */
    public Message message() {
        return new Message("failure." + code + ".message", parameters);
    }

    /** What to do next. */
    public Message remedy() {
        return new Message("failure." + code + ".remedy", parameters);
    }
}
