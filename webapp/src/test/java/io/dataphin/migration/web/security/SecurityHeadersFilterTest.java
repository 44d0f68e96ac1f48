package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersFilterTest {

    private static final Consumer<HttpServletResponse> NOTHING = response -> {};

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/records", "/status"})
    void shouldLetDataLoadNothing(String path) throws Exception {
        FakeResponse response = answer(path, "'self'", NOTHING);

        assertThat(response.headers)
                .containsEntry("Content-Security-Policy", List.of("default-src 'none'; frame-ancestors 'self'"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Referrer-Policy", List.of("same-origin"))
                .containsEntry("Cache-Control", List.of("no-store"));
    }

    @Test
    void shouldAddTheFrameRuleToThePolicyOfAPage() throws Exception {
        FakeResponse added = answer(
                "/record/list.xhtml",
                "'self' https://console.example",
                response -> response.addHeader("Content-Security-Policy", "script-src 'nonce-1';"));
        FakeResponse set = answer(
                "/record/list.xhtml",
                "'self'",
                response -> response.setHeader("content-security-policy", "script-src 'nonce-1'"));

        assertThat(added.headers)
                .containsEntry(
                        "Content-Security-Policy",
                        List.of("script-src 'nonce-1'; frame-ancestors 'self' https://console.example"));
        assertThat(set.headers)
                .containsEntry("content-security-policy", List.of("script-src 'nonce-1'; frame-ancestors 'self'"));
    }

    @Test
    void shouldGuardAPageWithoutPolicyOfItsOwn() throws Exception {
        FakeResponse response = answer("/", "'none'", other -> other.addHeader("Set-Cookie", "a=b"));

        assertThat(response.headers)
                .containsEntry("Content-Security-Policy", List.of("frame-ancestors 'none'"))
                .containsEntry("Set-Cookie", List.of("a=b"))
                .containsEntry("Cache-Control", List.of("no-store"));
    }

    @Test
    void shouldLetBrowsersKeepScriptsAndStyles() throws Exception {
        assertThat(answer("/jakarta.faces.resource/theme.css.xhtml", "'self'", NOTHING).headers)
                .doesNotContainKey("Cache-Control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'self'; script-src *", "a\r\nSet-Cookie: x", "a, b", ""})
    void shouldNotLetTheConfigurationBringFurtherRules(String configured) throws Exception {
        assertThat(answer("/status", configured, NOTHING).headers)
                .containsEntry("Content-Security-Policy", List.of("default-src 'none'; frame-ancestors 'self'"));
    }

    private static FakeResponse answer(String path, String frameAncestors, Consumer<HttpServletResponse> page)
            throws Exception {
        SecurityHeadersFilter filter = new SecurityHeadersFilter();
        filter.settings = new SecuritySettings("embedded", Optional.empty(), frameAncestors, Optional.empty());
        FakeResponse response = new FakeResponse();
        filter.doFilter(
                new FakeRequest("GET", path).get(),
                response.get(),
                (next, answer) -> page.accept((HttpServletResponse) answer));
        return response;
    }
}
