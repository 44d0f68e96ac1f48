package io.dataphin.migration.api.connection;

/** What a credential opens. */
public enum CredentialPurpose {
    /** The API of the source. */
    PLATFORM,
    /** The object store with the files of the source's jobs. */
    OBJECT_STORE
}
