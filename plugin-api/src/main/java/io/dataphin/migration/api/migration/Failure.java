package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.message.Message;
import java.util.HashMap;
import java.util.List;
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
            "FUNCTION_NAME_INVALID",
            "JAR_MISSING",
            "RESOURCE_NAME_INVALID",
            "RESOURCE_URI_UNREADABLE",
            "SCRIPT_MISSING",
            "SOURCE_JOB_NOT_FOUND",
            "SQL_INVALID",
            "TARGET_NAME_INVALID",
            "TASK_PARAMETER_INVALID",
            "TASK_TYPE_CONFLICT",
            "UNSUPPORTED_KIND");

    /** Causes that no further submit of the written task can mend, whatever else is done. */
    private static final Set<String> BEYOND_SUBMIT = Set.of("FUNCTION_NAME_INVALID", "RESOURCE_NAME_INVALID");

    /** Causes that most likely stay while the written task stays as it is. */
    private static final Set<String> UNCHANGED_BY_SUBMIT = Set.of(
            "PROJECT_NOT_FOUND",
            "SQL_INVALID",
            "TARGET_NAME_INVALID",
            "TASK_CHANGED",
            "TASK_GONE",
            "TASK_PARAMETER_INVALID");

    /** The parameter that names the subject of a failure, by code; the platform's words where the code is not listed. */
    private static final Map<String, String> SUBJECT = Map.of(
            "CLUSTER_UNKNOWN", "queue",
            "ENGINE_VERSION_UNKNOWN", "version",
            "SESSION_CLUSTER", "cluster",
            "TASK_LOCKED", "lockUser");

    /** Parameter: what is missing, as the texts show it. */
    public static final String MISSING = "missing";

    /** Parameter: the same names one a line, since a comma may be part of a name; records of former versions have none. */
    public static final String MISSING_NAMES = "missingNames";

    /** Parameter: the line of a place in the script, from 1. */
    public static final String LINE = "line";

    /** Parameter: the column of that place, from 1. */
    public static final String COLUMN = "column";

    /** What both are when no place is known. */
    public static final String NO_PLACE = "none";

    public Failure {
        parameters = Map.copyOf(withPlace(parameters));
    }

    /** Records of former versions hold a place as {@code 4:11}, and as an empty text when none is known. */
    private static Map<String, String> withPlace(Map<String, String> parameters) {
        if (!parameters.containsKey("place")) {
            return parameters;
        }
        String[] place = parameters.get("place").split(":", 2);
        Map<String, String> told = new HashMap<>(parameters);
        told.remove("place");
        told.put(LINE, place.length == 2 ? place[0] : NO_PLACE);
        told.put(COLUMN, place.length == 2 ? place[1] : NO_PLACE);
        return told;
    }

    /**
     * Whether the same action on the same record may end better without somebody changing the job on the source: false for causes such as an
     * error in the script or a task of another type. It may be tried all the same.
     *
     * @param action {@link Action#SUBMIT} or {@link Action#MIGRATE}; every other action may be repeated
     */
    public boolean repeatable(Action action) {
        return switch (action) {
            case SUBMIT -> submitCanHelp() && !UNCHANGED_BY_SUBMIT.contains(code);
            case MIGRATE -> !IN_THE_SOURCE.contains(code);
            default -> true;
        };
    }

    /** Whether the written task can be submitted at all, now or after something was done in the project. */
    public boolean submitCanHelp() {
        return !BEYOND_SUBMIT.contains(code);
    }

    /** What the failure names: files, functions, a queue, a cluster, an engine version, or the platform's words; empty for nothing. */
    public List<String> subjects() {
        Map<String, String> shown = message().parameters();
        String names = shown.getOrDefault(MISSING_NAMES, "");
        if (!names.isBlank()) {
            return List.of(names.split("\n"));
        }
        String missing = shown.getOrDefault(MISSING, "");
        if (!missing.isBlank()) {
            return List.of(missing.split(", "));
        }
        String subject = shown.getOrDefault(SUBJECT.getOrDefault(code, "vendorMessage"), "");
        return subject.isBlank() ? List.of() : List.of(subject);
    }

    /** What happened. */
    public Message message() {
        return new Message("failure." + code + ".message", parameters);
    }

    /** What failures of this code have in common; only failures of a record have such a text, not those of an undo or a publication. */
    public Message commonMessage() {
        return Message.of("failure." + code + ".cause");
    }

    /** What to do next. */
    public Message remedy() {
        return new Message("failure." + code + ".remedy", parameters);
    }
}
