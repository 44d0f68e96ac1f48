package io.dataphin.migration.database;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import java.util.Map;
import org.hibernate.engine.jdbc.connections.internal.DatasourceConnectionProviderImpl;

/** Gives Hibernate the data source that the configuration names, if it does, in place of the one that the persistence unit names. */
public final class ServerDataSource extends DatasourceConnectionProviderImpl {

    @Override
    public void configure(Map<String, Object> settings) {
        MigrationDatabase.ofServer(MigrationSettings.current()).ifPresent(this::setDataSource);
        super.configure(settings);
    }
}
