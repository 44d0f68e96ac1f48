package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.api.migration.Verification.Verdict;
import java.util.List;

/** Answer of {@code GET /projects/{projectId}/jobs/{deploymentId}/difference}. */
record TaskDifferenceJson(String targetName, boolean exists, boolean equal, List<DifferenceFieldJson> fields)
        implements ApiJson {

    /** One field. */
    record DifferenceFieldJson(
            String name, Verdict verdict, String source, String written, String target, String rule, boolean matters) {

        private static DifferenceFieldJson of(TaskDifference.Field field) {
            return new DifferenceFieldJson(
                    field.name(),
                    field.verdict(),
                    field.source(),
                    field.written(),
                    field.target(),
                    field.rule(),
                    field.matters());
        }
    }

    static TaskDifferenceJson of(TaskDifference difference) {
        return new TaskDifferenceJson(
                difference.taskName(),
                difference.exists(),
                difference.equal(),
                difference.fields().stream().map(DifferenceFieldJson::of).toList());
    }
}
