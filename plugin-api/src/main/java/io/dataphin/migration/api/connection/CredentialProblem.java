package io.dataphin.migration.api.connection;

/** Why a stored credential cannot be used. */
public enum CredentialProblem {
    /** It was a temporary one, and its time is over. */
    EXPIRED,
    /** None of the configured keys decrypts it. */
    UNREADABLE
}
