package io.dataphin.migration.runtime.configuration;

import io.dataphin.migration.runtime.configuration.CredentialSettings.Credential;
import io.dataphin.migration.runtime.configuration.CredentialSettings.ObjectStore;
import java.util.Optional;

/** Credentials by the name that compute sources refer to, wherever they are kept. Asked anew with each call, as they change while it runs. */
public interface Credentials {

    /**
     * The credential behind a name; empty when there is none.
     *
     * @throws UnusableCredentialException when there is one that cannot be used
     */
    Optional<Credential> credential(String ref);

    /**
     * Access to the object store where the jobs behind a name have their files; empty when there is none.
     *
     * @throws UnusableCredentialException when there is one that cannot be used
     */
    Optional<ObjectStore> objectStore(String ref);
}
