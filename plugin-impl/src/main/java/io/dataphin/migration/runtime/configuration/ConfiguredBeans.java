package io.dataphin.migration.runtime.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import java.net.http.HttpClient;
import java.time.Clock;

/** Makes the configuration and the clock injectable. */
@ApplicationScoped
public class ConfiguredBeans {

    /** The configuration, read once. */
    @Produces
    public MigrationSettings settings() {
        return MigrationSettings.current();
    }

    /** Credentials and endpoint overrides, looked up by name; by its class alone, since there are other credentials than the configured ones. */
    @Produces
    @Typed(CredentialSettings.class)
    public CredentialSettings credentials() {
        return new CredentialSettings(new ConfigurationReader(DeploymentConfiguration.config()));
    }

    /** The keys of stored secrets. */
    @Produces
    public SecretSettings secrets() {
        return SecretSettings.read(new ConfigurationReader(DeploymentConfiguration.config()));
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

    /** What the provider of OpenID Connect is called with: proxy and trust store are those of the platforms' calls. */
    @Produces
    public HttpClient http(MigrationSettings settings) {
        return settings.http().others().clientOfOthers();
    }

    /** The clock; tests of single classes pass their own. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
