package io.dataphin.migration.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.fake.FakeRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class AppearanceTest {

    @Test
    void shouldTakeKnownThemesOnly() {
        Appearance appearance = new Appearance(null, request("light"), null);
        appearance.choose("dark");
        appearance.choose("dark\" onload=\"x");
        appearance.choose(null);

        assertThat(appearance.getTheme()).isEqualTo(Theme.DARK);
    }

    @Test
    void shouldBeAsThePersonChoseEarlier() {
        assertThat(new Appearance(null, request("system"), null).getTheme()).isEqualTo(Theme.SYSTEM);
        assertThat(new Appearance(null, request("pink"), null).getTheme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void shouldBeAsTheConsoleSaysAfterThat() {
        Appearance appearance = new Appearance(null, request("light"), null);
        appearance.choose("dark");

        assertThat(appearance.getTheme()).isEqualTo(Theme.DARK);
    }

    private static HttpServletRequest request(String theme) {
        return new FakeRequest("/migration/records/list.xhtml")
                .cookie("migration-theme", theme)
                .build();
    }
}
