package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.task.TaskType;
import java.util.List;

/** Carries a script byte for byte: no trimming, no other line ends, placeholders as they stand. */
final class SqlTranslator {

    private SqlTranslator() {}

    static Program translate(JobArtifact.Sql sql, TranslationNotes notes) {
        notes.equal(FieldPaths.SQL_SCRIPT, sql.script());
        List<String> dependencies = Dependencies.translate(FieldPaths.SQL_DEPENDENCIES, sql.dependencies(), notes);
        return new Program(TaskType.FLINK_SQL, sql.script(), null, dependencies);
    }
}
