package io.dataphin.migration.engine;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.persistence.RecordChange;
import io.dataphin.migration.persistence.RecordWork;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ends records as failed: one code, one text and one next step for each situation. */
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

    private Failures() {}

    /** Fails a record with the job, the task and the project as parameters, and more where given. */
    static void fail(RecordChange change, RecordWork work, String code, Object... namesAndValues) {
        Map<String, String> more = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            more.put(namesAndValues[i].toString(), String.valueOf(namesAndValues[i + 1]));
        }
        fail(change, work, code, more);
    }

    static void fail(RecordChange change, RecordWork work, String code, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("job", work.objectName());
        parameters.put("task", work.targetName());
        parameters.put("namespace", work.source().namespace());
        parameters.putAll(more);
        change.fail(new Failure(code, parameters));
        parameters.put("code", code);
        change.log(Level.ERROR, "FAILED", more.get("requestId"), parameters);
    }

    /** Fails a record because of what a platform said. */
    static void fail(RecordChange change, RecordWork work, PlatformException refusal) {
        fail(change, work, codeOf(refusal), refusal.text().parameters());
    }

    static String codeOf(PlatformException refusal) {
        return TARGET_CODES.getOrDefault(refusal.answer().code(), refusal.code());
    }

    /** The failure code of a submit that failed. */
    static String codeOfSubmit(String platformCode) {
        return TARGET_CODES.getOrDefault(platformCode, "SUBMIT_FAILED");
    }
}
