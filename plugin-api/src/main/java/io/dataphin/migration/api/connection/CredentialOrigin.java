package io.dataphin.migration.api.connection;

/** Where the credential comes from that counts. */
public enum CredentialOrigin {
    /** The configuration of the server; it wins over a stored one. */
    CONFIGURED,
    /** Stored by an administrator, encrypted. */
    STORED,
    /** There is none. */
    NONE
}
