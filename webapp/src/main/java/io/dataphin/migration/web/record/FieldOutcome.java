package io.dataphin.migration.web.record;

/** What happened to fields, in the order in which a person wants to know it. */
public enum FieldOutcome {
    /** The task holds something else than what was written. */
    DIFFERENT,
    /** There is no place for it in a task, and somebody may miss it. */
    MISSED,
    /** As in the job, perhaps spelt as in Dataphin. */
    CARRIED,
    /** What the job does not say, or cannot say for Dataphin. */
    DECIDED,
    /** There is no place for it in a task, and nobody misses it. */
    HARMLESS;

    /** Whether a person should look at it without being asked to. */
    public boolean isOpen() {
        return this == DIFFERENT || this == MISSED;
    }

    /** Whether a task holds the fields. */
    public boolean isInTask() {
        return this != MISSED && this != HARMLESS;
    }
}
