package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginFilterTest {

    private static final String PAGE = "/record/list.xhtml";

    @ParameterizedTest
    @CsvSource({
        "http://migration.example:8080, migration.example:8080",
        "http://Migration.example, migration.example",
        "https://migration.example, migration.example:443",
        "http://migration.example:80, migration.example",
        "http://[::1]:8080, [::1]:8080",
    })
    void shouldLetThroughWhatComesFromTheOwnHost(String origin, String host) throws Exception {
        assertThat(passes(new FakeRequest("POST", PAGE).header("Origin", origin).header("Host", host)))
                .isTrue();
        assertThat(passes(new FakeRequest("POST", PAGE)
                        .header("Referer", origin + "/migration/a?b=c")
                        .header("Host", host)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://evil.example",
                "http://migration.example.evil.example",
                "http://migration.example:81",
                "not an origin",
                "http://migration.example@evil.example",
                ""
            })
    void shouldRefuseWhatComesFromElsewhere(String origin) throws Exception {
        assertThat(passes(new FakeRequest("POST", PAGE)
                        .header("Origin", origin)
                        .header("Referer", "http://migration.example/")
                        .header("Host", "migration.example")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void shouldRefuseAChangeThatDoesNotSayWhereItComesFrom(String method) throws Exception {
        assertThat(passes(new FakeRequest(method, PAGE).header("Host", "migration.example")))
                .isFalse();
    }

    @Test
    void shouldTakeTheHostThatATrustedProxyForwards() throws Exception {
        assertThat(passes(new FakeRequest("POST", PAGE)
                        .from("192.0.2.99")
                        .header("Origin", "https://console.example")
                        .header("Host", "10.0.0.1:8080")
                        .header("X-Forwarded-Host", "console.example")))
                .as("anybody else")
                .isFalse();
        assertThat(passes(new FakeRequest("POST", PAGE)
                        .header("Origin", "https://console.example")
                        .header("Host", "10.0.0.1:8080")
                        .header("X-Forwarded-Host", "evil.example, console.example")))
                .isTrue();
    }

    @Test
    void shouldLeaveReadingAndTheApiAlone() throws Exception {
        assertThat(passes(new FakeRequest("GET", PAGE))).isTrue();
        assertThat(passes(new FakeRequest("POST", "/api/v1/batches"))).isTrue();
        assertThat(passes(new FakeRequest("POST", "/apix"))).isFalse();
    }

    @Test
    void shouldLetThroughWhatTheProviderSendsWithoutABrowser() throws Exception {
        assertThat(passes(new FakeRequest("POST", "/oidc/back-channel-logout"))).isTrue();
        assertThat(passes(new FakeRequest("POST", "/oidc/callback"))).isFalse();
    }

    private static boolean passes(FakeRequest request) throws IOException, ServletException {
        AtomicBoolean passed = new AtomicBoolean();
        FakeResponse response = new FakeResponse();
        OriginFilter filter = new OriginFilter();
        filter.origin = new OwnOrigin(
                new TrustedProxies(List.of(AddressRange.parse("192.0.2.1").orElseThrow())));
        filter.doFilter(request.get(), response.get(), (next, answer) -> passed.set(true));
        assertThat(response.status).isEqualTo(passed.get() ? 200 : 403);
        return passed.get();
    }
}
