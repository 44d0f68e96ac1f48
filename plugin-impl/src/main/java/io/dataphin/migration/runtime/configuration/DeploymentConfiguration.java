package io.dataphin.migration.runtime.configuration;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The configuration of this deployment. Static, because the data source and Hibernate need it before there are beans, and must have the same
 * values as these.
 */
final class DeploymentConfiguration {

    static final MigrationSettings SETTINGS = MigrationSettings.read(config());

    private DeploymentConfiguration() {}

    /** The loader is named, since the server makes the data source before the application's own context exists. */
    static Config config() {
        return ConfigProvider.getConfig(DeploymentConfiguration.class.getClassLoader());
    }
}
