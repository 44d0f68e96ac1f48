package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

    private static final String PROXY = "192.0.2.1";

    private final TrustedProxies proxies = new TrustedProxies(List.of(
            AddressRange.parse(PROXY).orElseThrow(),
            AddressRange.parse("10.0.0.0/8").orElseThrow()));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // what the proxies noted; the client
                "; 192.0.2.1",
                "203.0.113.9; 203.0.113.9",
                "1.1.1.1, 203.0.113.9; 203.0.113.9",
                "203.0.113.9, 10.1.2.3; 203.0.113.9",
                "10.1.2.3; 10.1.2.3",
                "203.0.113.9:4711; 203.0.113.9",
                "[2001:db8::7]:4711; 2001:db8::7",
                "2001:db8::7; 2001:db8::7",
                "203.0.113.9, unknown; 192.0.2.1",
                "203.0.113.9, ; 192.0.2.1",
            })
    void shouldTakeTheLastAddressThatIsNoProxy(String noted, String client) {
        FakeRequest request = new FakeRequest("GET", "/").from(PROXY);

        assertThat(proxies.clientAddress((noted == null ? request : request.header("X-Forwarded-For", noted)).get()))
                .isEqualTo(client);
    }

    @Test
    void shouldBelieveAProxyOnly() {
        FakeRequest direct = forwarded(new FakeRequest("GET", "/").from("192.0.2.99"));
        FakeRequest proxied = forwarded(new FakeRequest("GET", "/").from(PROXY));

        assertThat(proxies.clientAddress(direct.get())).isEqualTo("192.0.2.99");
        assertThat(proxies.encrypted(direct.get())).isFalse();
        assertThat(proxies.forwardedHost(direct.get())).isEmpty();
        assertThat(proxies.clientAddress(proxied.get())).isEqualTo("203.0.113.9");
        assertThat(proxies.encrypted(proxied.get())).isTrue();
        assertThat(proxies.forwardedHost(proxied.get())).contains("migration.example");
    }

    @Test
    void shouldTakeTheLastValueSinceTheClientHasSentWhatStandsBefore() {
        FakeRequest request = new FakeRequest("GET", "/")
                .from(PROXY)
                .header("X-Forwarded-Proto", "https, http")
                .header("X-Forwarded-Host", "evil.example, ");

        assertThat(proxies.encrypted(request.get())).isFalse();
        assertThat(proxies.forwardedHost(request.get())).isEmpty();
    }

    @Test
    void shouldBelieveNobodyWithoutConfiguration() {
        TrustedProxies none = new TrustedProxies(List.of());

        assertThat(none.encrypted(
                        forwarded(new FakeRequest("GET", "/").from("127.0.0.1")).get()))
                .isFalse();
    }

    private static FakeRequest forwarded(FakeRequest request) {
        return request.header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example, migration.example");
    }
}
