package io.dataphin.migration.runtime.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Makes the configuration and the clock injectable. */
@ApplicationScoped
public class ConfiguredBeans {

    /** The configuration, read once. */
    @Produces
    public MigrationSettings settings() {
        return MigrationSettings.current();
    }

    /** Credentials and endpoint overrides, looked up by name. */
    @Produces
    public CredentialSettings credentials() {
        return new CredentialSettings(new ConfigurationReader(DeploymentConfiguration.config()));
    }

    /** The part for the host console. */
    @Produces
    public ConsoleSettings console() {
        return ConsoleSettings.read(new ConfigurationReader(DeploymentConfiguration.config()));
    }

    /** The part for running the application. */
    @Produces
    public OperationsSettings operations() {
        return OperationsSettings.read(new ConfigurationReader(DeploymentConfiguration.config()));
    }

    /** What becomes of the audit. */
    @Produces
    public AuditSettings audit() {
        return AuditSettings.read(new ConfigurationReader(DeploymentConfiguration.config()));
    }

    /** What may be shown of the configuration. */
    @Produces
    public ShownConfiguration shown() {
        return ShownConfiguration.read(new ConfigurationReader(DeploymentConfiguration.config()));
    }

    /** The clock; tests of single classes pass their own. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
