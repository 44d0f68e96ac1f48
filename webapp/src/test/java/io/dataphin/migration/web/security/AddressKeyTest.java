package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeyTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:0DB8:0001:0002:0:0:0:9",
        "fe80::1%eth0, fe80::2",
        "192.0.2.7, ::ffff:192.0.2.7",
        "192.0.2.7, ::ffff:c000:207",
    })
    void shouldTakeTheAddressesOfOneClientForOne(String address, String other) {
        assertThat(AddressKey.of(address)).isEqualTo(AddressKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "192.0.2.7, 192.0.2.8",
        "::ffff:192.0.2.7, ::ffff:192.0.2.8",
    })
    void shouldTellClientsApart(String address, String other) {
        assertThat(AddressKey.of(address)).isNotEqualTo(AddressKey.of(other));
    }

    @Test
    void shouldKeepWhatIsNoAddress() {
        assertThat(AddressKey.of("unknown")).isEqualTo("unknown");
    }
}
