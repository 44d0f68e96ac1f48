package io.dataphin.migration.runtime.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;

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
     *
     * <p>The sources are asked one by one, highest first. The server may remember for a minute what it answered, and it answers the data source
     * and the beans from two memories: a database configured in that minute would be in use for the one and not for the others.
     */
    static ConfigurationSource microProfile() {
        Config config = ConfigProvider.getConfig(ConfigurationSource.class.getClassLoader());
        String profile = config.getConfigValue(Config.PROFILE).getRawValue();
        return new ConfigurationSource() {

            @Override
            public Optional<String> find(String key) {
                return sources()
                        .map(source -> profiled(source, profile, key))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .filter(value -> !value.isBlank());
            }

            private Stream<ConfigSource> sources() {
                return StreamSupport.stream(config.getConfigSources().spliterator(), false);
            }

            @Override
            public List<String> names() {
                List<String> names = new ArrayList<>();
                config.getPropertyNames().forEach(names::add);
                return names;
            }
        };
    }

    /** In one source the value for the active profile goes before the general one. */
    private static String profiled(ConfigSource source, String profile, String key) {
        String special = profile == null || profile.isBlank() ? null : source.getValue("%" + profile + "." + key);
        return special == null ? source.getValue(key) : special;
    }
}
