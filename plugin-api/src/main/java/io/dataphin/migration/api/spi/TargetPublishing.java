package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.message.PlatformText;
import java.util.List;

/**
 * Publishing from the development side of a project to its production side (R17). An operation returns the request; whoever runs it sends it.
 * {@code userId} is the person acted for.
 */
public interface TargetPublishing {

    /** Most objects that one publish takes. */
    int MOST_OBJECTS = 50;

    /**
     * One version of one object.
     *
     * @param type FLINK_SQL, FLINK_DATASTREAM, {@link #RESOURCE} or {@link #FUNCTION}
     * @param id file id, resource id or function id as text
     * @param version version as text
     */
    record ObjectVersion(String type, String id, String version) {

        /** Type of files. */
        public static final String RESOURCE = "IDE_RESOURCE";

        /** Type of functions. */
        public static final String FUNCTION = "STREAM_UDF";
    }

    /**
     * An object that waits to be published.
     *
     * @param submitId what it is published by
     */
    record Pending(long submitId, ObjectVersion object, String name) {}

    /**
     * One attempt to publish one object.
     *
     * @param id grows with each attempt in the project
     * @param message the platform's words; empty when there are none
     */
    record Attempt(long id, ObjectVersion object, AttemptState state, String message) {

        /** Cuts the message to what can be stored, and hides secrets in it. */
        public Attempt {
            message = PlatformText.message(message);
        }
    }

    /** How an attempt stands. */
    enum AttemptState {
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    /**
     * A page of the objects of a project that wait to be published.
     *
     * @param page from 1
     */
    Call<Page<Pending>> pending(String userId, long projectId, int page);

    /**
     * A page of all attempts to publish something in a project since its beginning, newest first.
     *
     * @param page from 1
     */
    Call<Page<Attempt>> attempts(String userId, long projectId, int page);

    /**
     * Begins to publish objects, all or none of them; how they stand is asked for with {@link #attempts}. The answer is the platform's request
     * id, which may be empty.
     *
     * @param submitIds at most {@link #MOST_OBJECTS}
     * @param comment shown in the console, at most 1024 characters
     */
    Call<String> publish(String userId, long projectId, List<Long> submitIds, String comment);
}
