package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.job.InventoryState;
import io.dataphin.migration.api.message.Message;
import java.time.Instant;

/** How fresh a list of jobs is; answer of {@code POST /projects/{projectId}/jobs/refresh}. */
record InventoryJson(Instant refreshedAt, Instant attemptedAt, boolean refreshing, ReadFailureJson failure)
        implements ApiJson {

    /** Why a platform could not be asked. */
    record ReadFailureJson(String code, String message) {

        static ReadFailureJson of(Message failure, Wording wording) {
            return new ReadFailureJson(
                    failure.code(), wording.of(new Message("error." + failure.code(), failure.parameters())));
        }
    }

    static InventoryJson of(InventoryState state, Wording wording) {
        return new InventoryJson(
                state.refreshedAt(),
                state.attemptedAt(),
                state.refreshing(),
                state.failure() == null ? null : ReadFailureJson.of(state.failure(), wording));
    }
}
