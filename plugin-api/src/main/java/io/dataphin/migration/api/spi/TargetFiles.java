package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.project.ProjectRef;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/** The files of the platform that jobs go to. A file is put into the platform's storage first and becomes a resource of a project then. */
public interface TargetFiles {

    /**
     * Those of the named files that the project has, by name.
     *
     * @param names 1 to {@link TargetPlatform#MOST_NAMES}
     */
    Call<Map<String, TargetFile>> files(String userId, ProjectRef project, Collection<String> names);

    /**
     * Puts a file into the platform's storage, under a name that nobody else knows. It is a read for the engine: nothing refers to the file before
     * {@link #register}, so that it may be sent again.
     *
     * @return its address in the storage
     */
    Call<String> upload(String userId, ProjectRef project, Path file);

    /**
     * Makes an uploaded file a resource of the project.
     *
     * @param storageAddress what {@link #upload} answered
     */
    Call<FileWrite> register(String userId, ProjectRef project, String name, String storageAddress, String comment);

    /**
     * A file of a project.
     *
     * @param size bytes; 0 when the platform does not say
     * @param sha256 hash of its content in lower-case hex; empty when the platform does not say
     */
    record TargetFile(String name, long size, String sha256) {}

    /** What making a file a resource came to. {@code requestId} is the platform's, for its support. */
    sealed interface FileWrite {

        /** The platform's request id; may be empty. */
        String requestId();

        /** Done. */
        record Registered(String requestId) implements FileWrite {}

        /** The project has a file of that name already. */
        record NameTaken(String requestId) implements FileWrite {}
    }
}
