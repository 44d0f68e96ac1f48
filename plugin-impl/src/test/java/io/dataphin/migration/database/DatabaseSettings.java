package io.dataphin.migration.database;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of which only the database counts; its password is {@code hunter2}. */
final class DatabaseSettings {

    private DatabaseSettings() {}

    static MigrationSettings of(String url, Optional<String> jndiName) {
        return new MigrationSettings(
                List.of(),
                new MigrationSettings.Database(url, "u", "hunter2", Path.of("/data"), jndiName),
                null,
                1,
                1,
                1,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                null,
                null);
    }
}
