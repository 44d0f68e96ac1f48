package io.dataphin.migration.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.spi.ConsoleMode;
import io.dataphin.migration.api.spi.HostConsole;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cookies that work in a foreign frame, and stay careful everywhere else. */
class FrameCookiesTest {

    @ParameterizedTest
    @CsvSource({
        // mode, origin of the console, our host, TLS, X-Forwarded-Proto, foreign
        "EMBEDDED, https://console.example.com, migration.example.com, true, , true",
        "EMBEDDED, https://console.example.com, migration.example.com, false, https, true",
        "EMBEDDED, https://console.example.com, migration.example.com, false, , false",
        "EMBEDDED, https://console.example.com, migration.example.com, false, http, false",
        "EMBEDDED, http://localhost:8095, 127.0.0.1, false, , true",
        "EMBEDDED, https://Migration.example.com:8443, migration.example.com, true, , false",
        "EMBEDDED, , migration.example.com, true, , false",
        "SHELL, https://console.example.com, migration.example.com, true, , false",
    })
    void shouldOpenUpOnlyForAConsoleOfAnotherHostAndOverTls(
            ConsoleMode mode, String origin, String host, boolean tls, String forwarded, boolean foreign) {
        FrameCookies cookies = new FrameCookies(console(mode, origin));

        assertThat(cookies.attributes(request(host, tls, forwarded)))
                .isEqualTo(foreign ? "Secure; SameSite=None; Partitioned" : "SameSite=Lax");
    }

    @Test
    void shouldReplaceTheAttributesOfACookieAndKeepTheRest() {
        assertThat(FrameCookies.with(
                        "JSESSIONID=a=b; Path=/migration; samesite=Lax; secure; HttpOnly", FrameCookies.FOREIGN))
                .isEqualTo("JSESSIONID=a=b; Path=/migration; HttpOnly; Secure; SameSite=None; Partitioned");
    }

    private static HostConsole console(ConsoleMode mode, String origin) {
        return new HostConsole() {

            @Override
            public ConsoleMode mode() {
                return mode;
            }

            @Override
            public Set<String> origins() {
                return origin == null ? Set.of() : Set.of(origin);
            }

            @Override
            public Optional<String> projectSettings(long projectId) {
                return Optional.empty();
            }

            @Override
            public Optional<String> computeSources() {
                return Optional.empty();
            }

            @Override
            public Optional<String> page(String path) {
                return Optional.empty();
            }
        };
    }

    private static HttpServletRequest request(String host, boolean tls, String forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FrameCookiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, call, arguments) -> switch (call.getName()) {
                    case "getServerName" -> host;
                    case "isSecure" -> tls;
                    case "getHeader" -> forwarded;
                    default -> throw new UnsupportedOperationException(call.getName());
                });
    }
}
