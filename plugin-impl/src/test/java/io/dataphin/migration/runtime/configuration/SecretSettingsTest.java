package io.dataphin.migration.runtime.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSettingsTest {

    @Test
    void shouldReadTheKeyAndTheFormerOnes() {
        SecretSettings settings = SecretSettings.read(reader(Map.of(
                "migration.secrets.key",
                TestSecrets.key(1),
                "migration.secrets.former-keys",
                TestSecrets.key(2) + ", " + TestSecrets.key(3))));

        assertThat(settings.key()).hasValueSatisfying(key -> assertThat(key).containsOnly(1));
        assertThat(settings.former()).hasSize(2);
        assertThat(settings).hasToString("SecretSettings[key=***, former=2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "AAAA", "not base64 at all, but as long as a key would be"})
    void shouldTellAKeyThatIsNoneWithoutShowingIt(String wrong) {
        for (String name : List.of("migration.secrets.key", "migration.secrets.former-keys")) {
            ConfigurationReader reader = reader(Map.of(name, wrong));

            assertThat(SecretSettings.read(reader).key()).isEmpty();
            assertThat(reader.problems())
                    .isNotEmpty()
                    .allSatisfy(problem ->
                            assertThat(problem.toString()).contains(name).doesNotContain(wrong));
        }
    }

    private static ConfigurationReader reader(Map<String, String> values) {
        return new ConfigurationReader(new MapConfig(values));
    }
}
