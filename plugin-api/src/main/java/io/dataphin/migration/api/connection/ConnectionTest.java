package io.dataphin.migration.api.connection;

import io.dataphin.migration.api.message.Message;

/**
 * What a test of a connection found.
 *
 * @param ok whether everything that was tried worked
 * @param fault what is wrong; null when nothing is, or when the platform is only out of order at the moment
 * @param message what to tell and what to do, with the platform's own reason
 * @param requestId the platform's id of the refused request; null when there is none
 */
public record ConnectionTest(boolean ok, ConnectionFault fault, Message message, String requestId) {}
