package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5, 10.0.0.5, true",
        "10.0.0.5, 10.0.0.6, false",
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.128/25, 192.168.1.127, false",
        "192.168.1.128/25, 192.168.1.200, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "2001:db8::/32, 2001:db8:1::7, true",
        "2001:db8::/32, 2001:db9::7, false",
        "127.0.0.1, ::ffff:127.0.0.1, true",
    })
    void shouldHoldTheAddressesOfTheBlock(String range, String address, boolean held) {
        assertThat(AddressRange.parse(range)
                        .orElseThrow()
                        .contains(AddressRange.address(address).orElseThrow()))
                .isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "proxy.example.com",
                "cafe",
                "10.0.0",
                "300.1.1.1",
                "10.0.0.0/33",
                "::1/129",
                "10.0.0.0/x",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "10.0.0.0/"
            })
    void shouldRefuseWhatIsNoBlockAndLookNoNameUp(String text) {
        assertThat(AddressRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999.1.1.1", "1.1.1.256", "1.1.1", "01.1.1.1", ".:", "cafe", "a.example", ""})
    void shouldTakeForANameWhatTheNameServiceWouldBeAskedFor(String text) {
        assertThat(AddressRange.isLiteral(text)).isFalse();
        assertThat(AddressRange.address(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "255.249.199.99", "::1", "::ffff:192.0.2.1", "2001:DB8::"})
    void shouldReadAddresses(String text) {
        assertThat(AddressRange.address(text)).isPresent();
    }
}
