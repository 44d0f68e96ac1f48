package io.dataphin.migration.api.connection;

import io.dataphin.migration.api.project.SourceLocation;
import java.util.List;

/**
 * The credentials behind one name, and the compute sources that use that name.
 *
 * @param ref name that compute sources refer to
 * @param computeSources where they point to; empty when Dataphin has none of that name any more
 */
public record Connection(
        String ref,
        List<SourceLocation> computeSources,
        ConnectionCredential platform,
        ConnectionCredential objectStore) {

    public Connection {
        computeSources = List.copyOf(computeSources);
    }

    /** The credential for a purpose. */
    public ConnectionCredential credential(CredentialPurpose purpose) {
        return purpose == CredentialPurpose.PLATFORM ? platform : objectStore;
    }
}
