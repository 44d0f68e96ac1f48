package io.dataphin.migration.api.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.script.ScriptTable;
import java.util.List;

/** The other jobs of a source, as far as rules ask about them. */
@FunctionalInterface
public interface OtherJobs {

    /** Nobody knows them. */
    OtherJobs UNKNOWN = (job, sink) -> List.of();

    /**
     * Names of other jobs whose scripts write the same table: of the same connector and at the same address.
     *
     * @param job the job that is checked
     * @param sink a table that its script writes
     * @return sorted; empty also for a table whose address the script does not tell
     */
    List<String> writersOf(SourceJob job, ScriptTable sink);
}
