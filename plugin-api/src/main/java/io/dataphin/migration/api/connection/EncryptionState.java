package io.dataphin.migration.api.connection;

/**
 * How the stored secrets are encrypted.
 *
 * @param ready whether a key is configured, so that secrets can be stored
 * @param stored stored credentials
 * @param former those that a former key encrypts
 * @param unreadable those that none of the configured keys decrypts
 */
public record EncryptionState(boolean ready, long stored, long former, long unreadable) {}
