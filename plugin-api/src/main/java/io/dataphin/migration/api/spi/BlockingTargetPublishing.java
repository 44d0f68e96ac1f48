package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.identity.CallContext;
import java.util.Collection;
import java.util.List;

/**
 * Publishing from the development side of a project to its production side (R17). Throws
 * {@link io.dataphin.migration.api.error.PlatformException}; a publish whose answer was lost throws
 * {@link io.dataphin.migration.api.error.OutcomeUnknownException} and is never repeated by the platform itself (D7).
 */
public interface BlockingTargetPublishing {

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
     * One try to publish one object.
     *
     * @param id grows with each try
     * @param message the platform's words; empty when there are none
     */
    record Attempt(long id, ObjectVersion object, AttemptState state, String message) {}

    /** How a try stands. */
    enum AttemptState {
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    /** All objects of a project that wait to be published. */
    List<Pending> pending(CallContext context, long projectId);

    /** The newest tries to publish these objects; those that were never tried are left out. */
    List<Attempt> attempts(CallContext context, long projectId, Collection<ObjectVersion> objects);

    /**
     * Begins to publish objects; how they stand is asked for with {@link #attempts}.
     *
     * @param submitIds at most {@link #MOST_OBJECTS}
     * @param comment shown in the console, at most 1024 characters
     * @return the platform's request id; may be empty
     * @throws io.dataphin.migration.api.error.PlatformRejectedException when one of them cannot be published; then none is
     */
    String publish(CallContext context, long projectId, List<Long> submitIds, String comment);
}
