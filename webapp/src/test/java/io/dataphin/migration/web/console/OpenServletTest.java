package io.dataphin.migration.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a console may lead: to pages of ours alone. */
class OpenServletTest {

    @ParameterizedTest
    @ValueSource(strings = {"records/list.xhtml", "records/list.xhtml?status=FAILED&q=a%20b", "batch/migrate.xhtml"})
    void shouldLeadToAPageOfOurs(String page) {
        assertThat(OpenServlet.page(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example/x.xhtml",
                "https://evil.example/records/list.xhtml",
                "../other/page.xhtml",
                "records/../../x.xhtml",
                "records/list.xhtml?a=b\r\nSet-Cookie: x=y",
                "records/list.xhtml?\\evil",
                "records/list.xhtml#//evil",
                "sign-in.xhtml",
                "/records/list.xhtml"
            })
    void shouldLeadToTheStartPageInstead(String page) {
        assertThat(OpenServlet.page(page)).isEqualTo("records/list.xhtml");
    }

    @Test
    void shouldTakeKnownThemesOnly() {
        Appearance appearance = new Appearance(null);
        appearance.choose("dark");
        appearance.choose("dark\" onload=\"x");
        appearance.choose(null);

        assertThat(appearance.getTheme()).isEqualTo("dark");
    }
}
