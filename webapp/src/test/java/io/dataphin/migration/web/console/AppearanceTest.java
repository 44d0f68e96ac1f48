package io.dataphin.migration.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppearanceTest {

    @Test
    void shouldTakeKnownThemesOnly() {
        Appearance appearance = new Appearance(null);
        appearance.choose("dark");
        appearance.choose("dark\" onload=\"x");
        appearance.choose(null);

        assertThat(appearance.getTheme()).isEqualTo("dark");
    }
}
