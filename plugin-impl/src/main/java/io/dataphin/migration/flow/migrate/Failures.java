package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.translation.OfferCheck;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Ends records as failed, in the stage that they are in: one code, one text and one next step for each situation. */
final class Failures {

    /** Codes of the target that have a failure code of their own; any other code is shown with the platform's words. */
    private static final Map<String, String> TARGET_CODES = Map.of(
            "DPN.Stream.NameInvalid", "TARGET_NAME_INVALID",
            "DPN.Stream.EngineVersionUnknown", "ENGINE_VERSION_UNKNOWN",
            "DPN.Stream.ClusterUnknown", "CLUSTER_UNKNOWN",
            "DPN.Stream.ParameterInvalid", "TASK_PARAMETER_INVALID",
            "DPN.Project.NotFound", "PROJECT_NOT_FOUND",
            "DPN.Project.NoStreamSource", "PROJECT_NO_STREAM_SOURCE",
            "DPN.Auth.NoPermission", "TARGET_NO_PERMISSION",
            "DPN.Stream.ResourceMissing", "RESOURCE_MISSING",
            "DPN.Stream.FunctionMissing", "FUNCTION_MISSING",
            "DPN.Stream.SqlInvalid", "SQL_INVALID");

    /** Failure codes that say that the target does not offer what the task needs. */
    private static final Set<String> OFFERED = Set.of("CLUSTER_UNKNOWN", "ENGINE_VERSION_UNKNOWN");

    private Failures() {}

    /** Fails a record with the job, the task and the source's namespace as parameters, and more where given. */
    static StepOutcome<MigrateState> fail(MigrateState state, Instant now, String code, Object... namesAndValues) {
        return fail(state, now, code, Message.of(code, namesAndValues).parameters());
    }

    /** Fails a record with the job, the task and the source's namespace as parameters, and more. */
    static StepOutcome<MigrateState> fail(MigrateState state, Instant now, String code, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("job", state.order().objectName());
        parameters.put("task", state.order().targetName());
        parameters.put("namespace", state.order().source().namespace());
        parameters.putAll(more);
        if (OFFERED.contains(code)) {
            wanted(state).forEach(parameters::putIfAbsent);
        }
        Map<String, String> logged = new LinkedHashMap<>(parameters);
        logged.put("code", code);
        return RecordOutcomes.goOn(state.failed(new Failure(code, parameters)), now)
                .log(state.recordId(), Level.ERROR, "FAILED", more.get("requestId"), logged);
    }

    /** Fails a record because of what a platform said. */
    static StepOutcome<MigrateState> fail(MigrateState state, Instant now, PlatformException refusal) {
        return fail(state, now, codeOf(refusal), refusal.text().parameters());
    }

    /** Whether the target refuses because it does not offer the cluster or the engine version. */
    static boolean notOffered(PlatformException refusal) {
        return OFFERED.contains(codeOf(refusal));
    }

    /** The queue and the version that the target was asked for: it does not say itself what it refuses, nor what it offers instead. */
    private static Map<String, String> wanted(MigrateState state) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("available", OfferCheck.NOT_KNOWN);
        TaskDraft draft = state.texts().draft();
        TaskCluster cluster = draft == null ? state.memory().cluster() : draft.cluster();
        if (cluster != null) {
            wanted.put("queue", cluster.queueName());
        }
        if (draft != null) {
            wanted.put("version", draft.engineVersion());
        }
        return wanted;
    }

    /** The failure code of what a platform said. */
    static String codeOf(PlatformException refusal) {
        return TARGET_CODES.getOrDefault(refusal.answer().code(), refusal.code());
    }

    /** The failure code of a submit that failed. */
    static String codeOfSubmit(String platformCode) {
        return TARGET_CODES.getOrDefault(String.valueOf(platformCode), "SUBMIT_FAILED");
    }
}
