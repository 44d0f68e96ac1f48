package io.dataphin.migration.runtime.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The defaults file says what the code does without it; {@code ConfigurationDocumentedTest} compares it with the manual. */
class DefaultsFileTest {

    private static final Map<String, String> REQUIRED = Map.of(
            "migration.dataphin.endpoint", "https://dataphin.example.com",
            "migration.dataphin.tenant-id", "30001011",
            "migration.dataphin.access-key-id", "key",
            "migration.dataphin.access-key-secret", "secret");

    private final Map<String, String> defaults = new HashMap<>();

    @BeforeEach
    void readFile() throws IOException {
        try (InputStream in = MigrationSettings.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            Properties file = new Properties();
            file.load(in);
            file.stringPropertyNames().forEach(key -> defaults.put(key, file.getProperty(key)));
        }
    }

    @Test
    void shouldHoldTheDefaultsOfTheCode() {
        MigrationSettings without = TestSettings.of(REQUIRED);
        defaults.putAll(REQUIRED);
        MigrationSettings withFile = TestSettings.of(defaults);

        assertThat(withFile).isEqualTo(without);
        assertThat(withFile.problems()).isEmpty();
    }

    @Test
    void shouldNotMakeRequiredKeysPresent() {
        MigrationSettings settings = TestSettings.of(defaults);

        assertThat(settings.problems())
                .extracting(ConfigurationProblem::key)
                .containsExactlyInAnyOrderElementsOf(REQUIRED.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "migration.home",
                "migration.dataphin.rate.level1",
                "migration.dataphin.rate.level2",
                "migration.dataphin.rate.level3",
                "migration.ververica.rate",
                "migration.batch.max-size",
                "migration.worker.concurrency",
                "migration.submit.timeout",
                "migration.publish.timeout",
                "migration.retry.max-duration"
            })
    void shouldHoldEveryDefaultOfTheCode(String key) {
        assertThat(defaults).containsKey(key);
    }
}
