package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.connection.ConnectionFault;
import io.dataphin.migration.api.connection.ConnectionTest;

/** What a test of a connection found. */
record ConnectionTestJson(boolean ok, ConnectionFault fault, String message, String requestId) implements ApiJson {

    static ConnectionTestJson of(ConnectionTest test, Wording wording) {
        return new ConnectionTestJson(test.ok(), test.fault(), wording.of(test.message()), test.requestId());
    }
}
