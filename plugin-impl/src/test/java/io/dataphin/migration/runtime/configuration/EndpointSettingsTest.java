package io.dataphin.migration.runtime.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.platform.gateway.AllowedHosts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EndpointSettingsTest {

    @Test
    void shouldAllowTheVendorAndEveryConfiguredAddress() {
        AllowedHosts hosts = EndpointSettings.read(reader(Map.of(
                "migration.dataphin.endpoint", "https://dataphin.example.com",
                "migration.ververica.endpoint-override.cn-x", "http://localhost:8090",
                "MIGRATION_VERVERICA_ENDPOINT_OVERRIDE_CN_Y", "https://vvp.example.com",
                "migration.credentials.retail.object-store.endpoint", "https://ceph.example.com/s3",
                "migration.console.base-url", "https://console.example.com",
                "migration.endpoints.allowed", "*.storage.example.com, Files.example.com")));

        assertThat(hosts.patterns())
                .containsExactlyInAnyOrder(
                        AllowedHosts.VENDOR,
                        "dataphin.example.com",
                        "localhost",
                        "vvp.example.com",
                        "ceph.example.com",
                        "*.storage.example.com",
                        "files.example.com");
    }

    @Test
    void shouldTellWhatIsNoListOfHosts() {
        ConfigurationReader reader = reader(Map.of("migration.endpoints.allowed", "https://files.example.com"));

        EndpointSettings.read(reader);

        assertThat(reader.problems())
                .singleElement()
                .matches(problem -> problem.key().equals("migration.endpoints.allowed"));
    }

    private static ConfigurationReader reader(Map<String, String> values) {
        return new ConfigurationReader(new MapConfig(values));
    }
}
