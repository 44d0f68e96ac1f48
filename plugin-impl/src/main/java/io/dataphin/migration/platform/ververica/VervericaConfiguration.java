package io.dataphin.migration.platform.ververica;

import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.platform.ververica.VervericaSettings.StoreAccess;
import io.dataphin.migration.runtime.configuration.CredentialSettings;
import io.dataphin.migration.runtime.configuration.Credentials;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;

/** Makes the Ververica part of the configuration injectable. */
@ApplicationScoped
class VervericaConfiguration {

    /** What the client needs of the configuration. */
    @Produces
    VervericaSettings settings(MigrationSettings settings, CredentialSettings configured, Credentials credentials) {
        return new VervericaSettings(
                settings.ververicaRate(),
                region -> configured.endpointOverride(region).map(URI::toString),
                ref -> credentials
                        .credential(ref)
                        .map(c -> new AccessKey(
                                c.accessKeyId(),
                                c.accessKeySecret(),
                                c.securityToken().orElse(null))),
                ref -> credentials.objectStore(ref).map(VervericaConfiguration::store),
                settings.http().ververica());
    }

    private static StoreAccess store(CredentialSettings.ObjectStore store) {
        CredentialSettings.Credential key = store.credential();
        return new StoreAccess(
                store.endpoint(),
                store.region(),
                new AccessKey(
                        key.accessKeyId(),
                        key.accessKeySecret(),
                        key.securityToken().orElse(null)));
    }
}
