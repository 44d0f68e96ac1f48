package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.message.Message;

/** Puts messages into the reader's language. */
@FunctionalInterface
interface Wording {

    /** The text. */
    String of(Message message);

    /** The text; null for none. */
    default String ofNullable(Message message) {
        return message == null ? null : of(message);
    }
}
