package io.dataphin.migration.api.job;

import java.util.List;

/**
 * What a job needs besides its own definition, as a list shows it. A null list is an empty one.
 *
 * @param files addresses of its files, as the source has them; not kept with a stored list, since an address may hold a password
 * @param functions names of functions that its script calls, in lower case, sorted
 * @param sharedFiles files whose name a file at another address of the same source has, too; the first of them
 * @param moreShared how many more there are
 * @param sharedKey hash of the names and addresses of all files of the job whose name another file has; empty without any
 * @param fileNames names that its files have in a project, each once; those that no project takes are left out
 * @param storedFiles addresses of its files that lie in an object store, one a name that a project takes; the first of them
 */
public record JobNeeds(
        List<String> files,
        List<String> functions,
        List<SharedFile> sharedFiles,
        int moreShared,
        String sharedKey,
        List<String> fileNames,
        List<String> storedFiles) {

    /** Nothing. */
    public static final JobNeeds NONE = new JobNeeds(List.of(), List.of(), List.of());

    public JobNeeds {
        files = files == null ? List.of() : List.copyOf(files);
        functions = functions == null ? List.of() : List.copyOf(functions);
        sharedFiles = sharedFiles == null ? List.of() : List.copyOf(sharedFiles);
        sharedKey = sharedKey == null ? "" : sharedKey;
        fileNames = fileNames == null ? List.of() : List.copyOf(fileNames);
        storedFiles = storedFiles == null ? List.of() : List.copyOf(storedFiles);
    }

    /** Needs that were not compared with those of other jobs, or share nothing with them. */
    public JobNeeds(List<String> files, List<String> functions, List<SharedFile> sharedFiles) {
        this(files, functions, sharedFiles, 0, "", List.of(), List.of());
    }

    /**
     * A file whose name is not its own.
     *
     * @param name name that the file would have in a project
     * @param address where the job's file is, as it may be shown
     * @param others where the other files are, each with the name of a job that needs it
     */
    public record SharedFile(String name, String address, String others) {}
}
