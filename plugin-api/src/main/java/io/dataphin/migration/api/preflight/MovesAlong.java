package io.dataphin.migration.api.preflight;

import java.util.Set;

/**
 * What can be moved into the project along with a job.
 *
 * @param files whether the files of the job that lie in the object store of the source can
 * @param functions the functions that its script calls and the project lacks, as far as they can be registered with their files; names in lower case
 */
public record MovesAlong(boolean files, Set<String> functions) {

    /** Nothing can, or is to be moved. */
    public static final MovesAlong NONE = new MovesAlong(false, Set.of());

    /** Keeps a copy. */
    public MovesAlong {
        functions = Set.copyOf(functions);
    }
}
