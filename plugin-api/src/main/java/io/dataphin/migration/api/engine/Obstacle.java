package io.dataphin.migration.api.engine;

/** Why no work is done. The log says it in full. */
public enum Obstacle {
    /** A key is missing or malformed; somebody has to mend it and restart the server. */
    CONFIGURATION,
    /** The database cannot be used; the work begins by itself once it can. */
    DATABASE,
    /** The disk of the embedded database is full; the work goes on by itself once there is room. */
    DISK_FULL,
    /** The start failed for another reason, or has not come so far yet. */
    START
}
