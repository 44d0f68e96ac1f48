package io.dataphin.migration.platform.quota;

import io.dataphin.migration.database.MigrationDatabase;
import io.dataphin.migration.runtime.ServerThreads;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the quota and what runs persons' calls injectable. */
@ApplicationScoped
class Quotas {

    /** Shared by all nodes on PostgreSQL; the embedded database has one process alone. */
    @Produces
    @ApplicationScoped
    Quota quota(MigrationSettings settings) {
        Quota quota = settings.complete() && onPostgreSql(settings)
                ? new PostgresQuota(MigrationDatabase.of(settings), System::nanoTime)
                : new LocalQuota(System::nanoTime);
        return new MeteredQuota(quota, System::nanoTime);
    }

    /** Nobody is asked when the address says it. */
    private static boolean onPostgreSql(MigrationSettings settings) {
        MigrationSettings.Database database = settings.dataSource();
        return database.jndiName().isPresent()
                ? MigrationDatabase.isPostgreSql(MigrationDatabase.of(settings))
                : database.url().startsWith("jdbc:postgresql:");
    }

    /** A singleton without a proxy: the runner is a final class. */
    @Produces
    @Singleton
    CallRunner runner(Quota quota) {
        return new CallRunner(quota, Delay.SLEEP, ServerThreads.factory());
    }

    void close(@Disposes CallRunner runner) {
        runner.close();
    }
}
