package io.dataphin.migration.configuration;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where values come from; empty values count as absent. */
@FunctionalInterface
interface ConfigurationSource {

    Optional<String> find(String key);

    /**
     * MicroProfile Config, values as they stand: expression expansion is off, so that a secret with a dollar sign arrives as it is. The
     * loader is named because the data source is made before the application's own context exists.
     */
    static ConfigurationSource microProfile() {
        Config config = ConfigProvider.getConfig(ConfigurationSource.class.getClassLoader());
        return key ->
                Optional.ofNullable(config.getConfigValue(key).getRawValue()).filter(value -> !value.isBlank());
    }
}
