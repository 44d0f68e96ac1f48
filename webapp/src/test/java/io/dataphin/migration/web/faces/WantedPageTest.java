package io.dataphin.migration.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.fake.FakeRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WantedPageTest {

    private static final String LIST = "/migration/records/list.xhtml";

    @Test
    void shouldKeepTheFiltersOfTheSamePage() {
        HttpServletRequest request = request(LIST, "https://console.example.com" + LIST + "?status=FAILED&q=a%20b");

        assertThat(WantedPage.of(request)).isEqualTo(LIST + "?status=FAILED&q=a%20b");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"https://evil.example.com/elsewhere", "https://evil.example.com//evil", "not a uri", "mailto:x"})
    void shouldIgnoreAForeignReferer(String referer) {
        assertThat(WantedPage.of(request(LIST, referer))).isEqualTo(LIST);
        assertThat(WantedPage.behind(request("/migration/sign-in.xhtml", referer)))
                .isEqualTo("/migration/");
    }

    @Test
    void shouldLeadABackgroundRequestBackToItsPage() {
        HttpServletRequest request =
                request("/migration/sign-in.xhtml", "https://console.example.com" + LIST + "?mine=1");

        assertThat(WantedPage.behind(request)).isEqualTo(LIST + "?mine=1");
    }

    @Test
    void shouldNotBeLedOutByDots() {
        HttpServletRequest request =
                request("/migration/sign-in.xhtml", "https://console.example.com/migration/../other/app");

        assertThat(WantedPage.behind(request)).isEqualTo("/migration/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "records/list.xhtml",
                "records/list.xhtml?status=FAILED&q=a%20b",
                "batch/migrate.xhtml",
                "batches",
                "batches/",
                "batches/17"
            })
    void shouldLeadToAPageOfOurs(String page) {
        assertThat(WantedPage.known(page)).isEqualTo(page);
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
                "batches/17/18",
                "batches/x",
                "batches/1234567890123456789",
                "/records/list.xhtml"
            })
    void shouldLeadToTheStartPageInstead(String page) {
        assertThat(WantedPage.known(page)).isEqualTo("records/list.xhtml");
    }

    @Test
    void shouldLeadBackToThePageThatWasAskedForWithItsFilters() {
        HttpServletRequest request =
                new FakeRequest(LIST).query("status=FAILED&q=a%20b").build();

        assertThat(WantedPage.below(request)).isEqualTo("records/list.xhtml?status=FAILED&q=a%20b");
    }

    @Test
    void shouldLeadBackToTheShortAddressOfABatch() {
        assertThat(WantedPage.below(new FakeRequest("/migration/batches/17").build()))
                .isEqualTo("batches/17");
        assertThat(WantedPage.below(new FakeRequest("/migration/batches").build()))
                .isEqualTo("batches");
    }

    @Test
    void shouldLeadBackToThePageFromWhichAFileWasAskedFor() {
        assertThat(WantedPage.below(request("/migration/records/export", "https://x.example" + LIST + "?mine=1")))
                .isEqualTo("records/list.xhtml?mine=1");
        assertThat(WantedPage.below(request("/migration/records/export", "https://evil.example/a.xhtml")))
                .isEqualTo("records/list.xhtml");
    }

    @Test
    void shouldNotRepeatWhatTheServerHasLeftOutOfTheAddress() {
        HttpServletRequest request = new FakeRequest("/migration/sign-in.xhtml")
                .sentAs("//evil.example/..;/migration/sign-in.xhtml")
                .query("jakarta.faces.ViewState=stateless")
                .build();

        assertThat(WantedPage.of(request)).isEqualTo("/migration/sign-in.xhtml");
        assertThat(WantedPage.behind(request)).isEqualTo("/migration/");
        assertThat(WantedPage.below(request)).isEqualTo("records/list.xhtml");
        assertThat(WantedPage.root(request)).isEqualTo("/migration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/migration//evil.example/x.xhtml",
                "/migration/\\evil.example/x.xhtml",
                "/migration/..;/x.xhtml",
                "/migration/../x.xhtml",
                "/migration/a%2f..%2fx.xhtml",
                "/migration/%5cevil.xhtml",
                "/migration/records/list.xhtml;x=//evil.example",
                "/migration",
            })
    void shouldLeadToTheStartPageWhenAPathIsNoPageOfOurs(String path) {
        HttpServletRequest request = new FakeRequest(path).build();

        assertThat(WantedPage.of(request)).isEqualTo("/migration/");
        assertThat(WantedPage.below(request)).isEqualTo("records/list.xhtml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.example//migration/records/list.xhtml",
                "https://x.example/migration//evil.example/x.xhtml",
                "https://x.example/migration/..;/x.xhtml",
                "https://x.example/migration/%5cevil.xhtml"
            })
    void shouldNotFollowARefererThatIsNoPageOfOurs(String referer) {
        String page = WantedPage.behind(request("/migration/sign-in.xhtml", referer));

        assertThat(page).isIn("/migration/", LIST);
    }

    private static HttpServletRequest request(String path, String referer) {
        return new FakeRequest(path).header("Referer", referer).build();
    }
}
