package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.connection.EncryptionState;

/** How stored secrets are encrypted. */
record SecretsJson(boolean ready, long stored, long former, long unreadable) implements ApiJson {

    static SecretsJson of(EncryptionState state) {
        return new SecretsJson(state.ready(), state.stored(), state.former(), state.unreadable());
    }
}
