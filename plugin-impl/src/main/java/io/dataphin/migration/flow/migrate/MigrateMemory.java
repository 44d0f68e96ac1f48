package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.task.TaskCluster;
import java.util.List;

/**
 * What steps of a record remember for later ones.
 *
 * @param cluster cluster that the job is to run in; null before it is known
 * @param filesAsked how many of the task's files were looked for
 * @param filesMissing those of them that the project lacks
 * @param functions functions that the script calls, the source has registered and the project lacks; before the project was asked, all of them
 * @param runPage page of the runs to ask for next, from 1
 * @param run the run of the source job; null before it is known, and when it never ran
 */
public record MigrateMemory(
        TaskCluster cluster,
        int filesAsked,
        List<String> filesMissing,
        List<RegisteredFunction> functions,
        int runPage,
        JobRun run) {

    /** Nothing. */
    public static final MigrateMemory NONE = new MigrateMemory(null, 0, List.of(), List.of(), 1, null);

    public MigrateMemory {
        filesMissing = List.copyOf(filesMissing);
        // what a former version stored has none
        functions = functions == null ? List.of() : List.copyOf(functions);
    }

    /** The same with a cluster. */
    public MigrateMemory cluster(TaskCluster chosen) {
        return new MigrateMemory(chosen, filesAsked, filesMissing, functions, runPage, run);
    }

    /** The same with more files looked for. */
    public MigrateMemory files(int asked, List<String> missing) {
        return new MigrateMemory(cluster, asked, missing, functions, runPage, run);
    }

    /** The same with other functions. */
    public MigrateMemory functions(List<RegisteredFunction> other) {
        return new MigrateMemory(cluster, filesAsked, filesMissing, other, runPage, run);
    }

    /** The same with another page of runs to ask for. */
    public MigrateMemory runPage(int page) {
        return new MigrateMemory(cluster, filesAsked, filesMissing, functions, page, run);
    }

    /** The same with the run of the source job; null when it never ran. */
    public MigrateMemory run(JobRun newest) {
        return new MigrateMemory(cluster, filesAsked, filesMissing, functions, runPage, newest);
    }
}
