package io.dataphin.migration.runtime.configuration;

import java.util.Map;

/** Settings for tests of other packages. */
public final class TestSettings {

    private TestSettings() {}

    /** The configuration that has these keys and no other. */
    public static MigrationSettings of(Map<String, String> keys) {
        return MigrationSettings.read(new MapConfig(keys));
    }
}
