package io.dataphin.migration.api.engine;

/** Why the work has not begun. The log says it in full. */
public enum Obstacle {
    /** A key is missing or malformed; somebody has to mend it and restart the server. */
    CONFIGURATION,
    /** The database cannot be used; the work begins by itself once it can. */
    DATABASE,
    /** The start failed for another reason, or has not come so far yet. */
    START
}
