package io.dataphin.migration.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedHostsTest {

    private static final AllowedHosts HOSTS =
            AllowedHosts.of(List.of(AllowedHosts.VENDOR, "Files.example.com", "[::1]"));

    @ParameterizedTest
    @CsvSource({
        "https://oss-cn-shanghai.aliyuncs.com/a, true",
        "https://BUCKET.oss-cn-shanghai.ALIYUNCS.com/a, true",
        "https://files.example.com:8443/a, true",
        "http://[::1]:8090/a, true",
        "https://aliyuncs.com/a, false",
        "https://aliyuncs.com.evil.example/a, false",
        "https://evilaliyuncs.com/a, false",
        "https://sub.files.example.com/a, false",
        "http://169.254.169.254/latest, false",
        "https://x@evil.example/oss.aliyuncs.com, false",
        "file:/etc/passwd, false"
    })
    void shouldAllowNamedHostsOnly(URI address, boolean allowed) {
        assertThat(HOSTS.allow(address)).isEqualTo(allowed);
    }
}
