package io.dataphin.migration.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.spi.ConsoleMode;
import io.dataphin.migration.api.spi.HostConsole;
import io.dataphin.migration.web.security.SecuritySettings;
import io.dataphin.migration.web.security.TrustedProxies;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cookies that work in a foreign frame, and stay careful everywhere else. */
class FrameCookiesTest {

    @ParameterizedTest
    @CsvSource({
        // mode, origin of the console, our host, TLS, X-Forwarded-Proto of a trusted proxy, attributes
        "EMBEDDED, https://console.example.com, migration.example.com, true, , Secure; SameSite=None; Partitioned",
        "EMBEDDED, https://console.example.com, migration.example.com, false, https, Secure; SameSite=None; Partitioned",
        "EMBEDDED, https://console.example.com, migration.example.com, false, , SameSite=Lax",
        "EMBEDDED, https://console.example.com, migration.example.com, false, http, SameSite=Lax",
        "EMBEDDED, http://localhost:8095, 127.0.0.1, false, , Secure; SameSite=None; Partitioned",
        "EMBEDDED, https://Migration.example.com:8443, migration.example.com, true, , Secure; SameSite=Lax",
        "EMBEDDED, , migration.example.com, true, , Secure; SameSite=Lax",
        "SHELL, https://console.example.com, migration.example.com, true, , Secure; SameSite=Lax",
        "SHELL, , migration.example.com, false, https, Secure; SameSite=Lax",
        "SHELL, , migration.example.com, false, , SameSite=Lax",
    })
    void shouldOpenUpOnlyForAConsoleOfAnotherHostAndOverTls(
            ConsoleMode mode, String origin, String host, boolean tls, String forwarded, String attributes) {
        FrameCookies cookies = new FrameCookies(console(mode, origin), proxies());

        assertThat(cookies.attributes(request(host, tls, forwarded))).isEqualTo(attributes);
    }

    @Test
    void shouldReplaceTheAttributesOfACookieAndKeepTheRest() {
        assertThat(FrameCookies.with(
                        "JSESSIONID=a=b; Path=/migration; samesite=Lax; secure; HttpOnly", FrameCookies.FOREIGN))
                .isEqualTo("JSESSIONID=a=b; Path=/migration; HttpOnly; Secure; SameSite=None; Partitioned");
    }

    private static TrustedProxies proxies() {
        return new TrustedProxies(
                new SecuritySettings("embedded", Optional.empty(), "'self'", Optional.of("192.0.2.1")));
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
                    case "getRemoteAddr" -> "192.0.2.1";
                    case "getHeaders" ->
                        Collections.enumeration(Stream.ofNullable(forwarded)
                                .filter(value -> "X-Forwarded-Proto".equals(arguments[0]))
                                .toList());
                    default -> throw new UnsupportedOperationException(call.getName());
                });
    }
}
