package io.dataphin.migration.api.connection;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.paging.Slice;
import java.util.List;

/**
 * The credentials of sources, for administrators. Injectable. Every operation throws {@link NoPermissionException} for anybody else, and a
 * {@link io.dataphin.migration.api.error.PlatformException} when Dataphin, which knows the compute sources, cannot be asked.
 */
public interface Connections {

    /**
     * One page of connections: all names that compute sources refer to, and all that a credential is stored for.
     *
     * @throws InvalidRequestException {@code INVALID_PARAMETER} for a cursor that is not ours
     */
    Slice<Connection> list(Caller caller, ConnectionQuery query);

    /**
     * One connection.
     *
     * @throws NotFoundException when no compute source has this name and nothing is stored for it
     */
    Connection get(Caller caller, String ref);

    /**
     * Stores credentials in place of those for the same purposes. Running work uses them within seconds, on all nodes.
     *
     * @throws NotFoundException when no compute source has this name and nothing is stored for it
     * @throws InvalidRequestException {@code INVALID_BODY}, with the parameter {@code field}, when a value cannot be used
     * @throws ConflictException {@code SECRETS_KEY_MISSING} when no key is configured that would encrypt them, {@code CREDENTIAL_CHANGED} when somebody
     *     else stores one for the name at the same moment
     */
    Connection save(Caller caller, String ref, List<NewCredential> credentials);

    /**
     * Deletes all that is stored for a name; what is configured stays.
     *
     * @throws NotFoundException when nothing is stored for it
     */
    void delete(Caller caller, String ref);

    /**
     * Calls the source with the credentials that count, for each compute source of this name until one fails.
     *
     * @throws NotFoundException when no compute source has this name and nothing is stored for it
     */
    ConnectionTest test(Caller caller, String ref);

    /** How the stored secrets are encrypted. */
    EncryptionState encryption(Caller caller);

    /**
     * Encrypts all stored secrets anew with the configured key; those that cannot be decrypted stay as they are.
     *
     * @return how they are encrypted now
     * @throws ConflictException {@code SECRETS_KEY_MISSING} when no key is configured
     */
    EncryptionState encryptAnew(Caller caller);
}
