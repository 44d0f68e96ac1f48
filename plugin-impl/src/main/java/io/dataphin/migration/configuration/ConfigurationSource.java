package io.dataphin.migration.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where values come from; empty values count as absent. */
@FunctionalInterface
interface ConfigurationSource {

    /** The value of a key, as it stands. */
    Optional<String> find(String key);

    /**
     * Names of all values that the source can list, in its own spelling. An environment variable is listed by its own name, since no key can
     * be told from it.
     */
    default List<String> names() {
        return List.of();
    }

    /**
     * MicroProfile Config, values as they stand: expression expansion is off, so that a secret with a dollar sign arrives as it is. The
     * loader is named because the data source is made before the application's own context exists.
     */
    static ConfigurationSource microProfile() {
        Config config = ConfigProvider.getConfig(ConfigurationSource.class.getClassLoader());
        return new ConfigurationSource() {

            @Override
            public Optional<String> find(String key) {
                return Optional.ofNullable(config.getConfigValue(key).getRawValue())
                        .filter(value -> !value.isBlank());
            }

            @Override
            public List<String> names() {
                List<String> names = new ArrayList<>();
                config.getPropertyNames().forEach(names::add);
                return names;
            }
        };
    }
}
