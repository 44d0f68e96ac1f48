package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.operations.DrainState;
import java.time.Instant;

/** Whether new work is accepted. */
record DrainJson(boolean draining, boolean configured, Instant since, PersonJson by, long busy) implements ApiJson {

    static DrainJson of(DrainState state) {
        return new DrainJson(
                state.draining(),
                state.configured(),
                state.since(),
                state.by() == null ? null : PersonJson.of(state.by()),
                state.busy());
    }
}
