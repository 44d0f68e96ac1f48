package io.dataphin.migration.engine;

/** What the engine of this node does; told as a CDI event, to whoever comes and goes with it. */
public enum EngineEvent {
    /** Before anything else, also when the configuration is incomplete. */
    STARTING,
    /** The database is away, and is looked for. */
    WAITING,
    /** Records are being worked on. */
    STARTED,
    /** Before the workers are stopped. */
    STOPPING,
    /** After everything else. */
    STOPPED
}
