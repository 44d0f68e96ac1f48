package io.dataphin.migration.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "ververica.cn-beijing.aliyuncs.com, ververica.cn-beijing.aliyuncs.com",
        "https://Dataphin.Example/, dataphin.example",
        "https://dataphin.example:443, dataphin.example",
        "dataphin.example:8443, dataphin.example:8443",
        "http://127.0.0.1:9000, 127.0.0.1:9000",
        "http://localhost:80, localhost",
        "http://[::1]:81, [::1]:81"
    })
    void shouldSignHostAsItIsSent(String address, String host) {
        assertThat(Endpoint.of(address).hostHeader()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://dataphin.example",
                "http://127.0.0.1.example",
                "ftp://localhost",
                "https://user@dataphin.example",
                "https://dataphin.example/path",
                "https://dataphin.example?x=1",
                "not a host"
            })
    void shouldRefuseOtherAddresses(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> Endpoint.of(address));
    }
}
