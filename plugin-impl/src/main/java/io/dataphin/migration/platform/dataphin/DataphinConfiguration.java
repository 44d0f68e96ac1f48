package io.dataphin.migration.platform.dataphin;

import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Makes the Dataphin part of the configuration injectable. */
@ApplicationScoped
class DataphinConfiguration {

    /** What the client needs of the configuration; without endpoint and key while that is incomplete. */
    @Produces
    DataphinSettings settings(MigrationSettings settings) {
        MigrationSettings.Dataphin dataphin = settings.dataphin();
        boolean complete = settings.complete();
        return new DataphinSettings(
                complete ? dataphin.endpoint().toString() : "",
                dataphin.tenantId(),
                complete ? new AccessKey(dataphin.accessKeyId(), dataphin.accessKeySecret()) : null,
                dataphin.rates().get(0),
                dataphin.rates().get(1),
                dataphin.rates().get(2),
                settings.http().dataphin());
    }
}
