package io.dataphin.migration.runtime.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Makes the configuration and the clock injectable. */
@ApplicationScoped
public class ConfiguredBeans {

    private final MigrationSettings settings = MigrationSettings.load();

    /** The configuration, read once. */
    @Produces
    public MigrationSettings settings() {
        return settings;
    }

    /** Credentials and endpoint overrides, looked up by name. */
    @Produces
    public CredentialSettings credentials() {
        return CredentialSettings.load();
    }

    /** The clock; tests of single classes pass their own. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
