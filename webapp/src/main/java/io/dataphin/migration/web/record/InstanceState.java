package io.dataphin.migration.web.record;

import java.util.Arrays;

/** The states of an instance that the target platform is known to tell. */
public enum InstanceState {
    SUCCEEDED,
    STARTING,
    STARTUP_FAILED,
    RUNNING,
    FAILED,
    STOPPING,
    STOPPED;

    /** The state of a platform's word; null for a word that is not known, and for none. */
    static InstanceState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
