package io.dataphin.migration.runtime.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.spi.ConsoleMode;
import io.dataphin.migration.api.spi.ConsoleTheme;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the pages speak with. */
class ConsoleSettingsTest {

    @Test
    void shouldTakeExactOriginsFromTheFrameAncestors() {
        assertThat(
                        ConsoleSettings.origins(
                                "'self' https://Console.example.com:443/ http://localhost:8095 https://a.example.com:8443/path"))
                .containsExactly("https://console.example.com", "http://localhost:8095", "https://a.example.com:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'self'",
                "'none'",
                "*",
                "https:",
                "https://*",
                "https://*.example.com",
                "https://a.example.com:*",
                "example.com",
                "data:",
                "ws://a.example.com",
                "https://user@a.example.com"
            })
    void shouldSpeakWithNobodyThatIsNotNamedExactly(String source) {
        assertThat(ConsoleSettings.origins(source)).isEmpty();
    }

    @Test
    void shouldDrawTheShellInLightUnlessToldOtherwise() {
        assertThat(settings(Map.of()))
                .isEqualTo(new ConsoleSettings(ConsoleMode.SHELL, ConsoleTheme.LIGHT, java.util.Set.of()));
        Map<String, String> told = Map.of("migration.console.mode", "embedded", "migration.console.theme", "dark");
        assertThat(settings(told).theme()).isEqualTo(ConsoleTheme.DARK);
    }

    private static ConsoleSettings settings(Map<String, String> told) {
        return ConsoleSettings.read(new ConfigurationReader(new MapConfig(told)));
    }
}
