package io.dataphin.migration.runtime.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialSettingsTest {

    private static final Map<String, String> VALUES = Map.of(
            "migration.credentials.vvp-retail.access-key-id", "id",
            "migration.credentials.vvp-retail.access-key-secret", "secret",
            "migration.credentials.half.access-key-id", "id",
            "migration.credentials.temporary.access-key-id", "STS.id",
            "migration.credentials.temporary.access-key-secret", "secret",
            "migration.credentials.temporary.security-token", "token$1,2",
            "migration.ververica.endpoint-override.cn-shanghai", "http://localhost:8090");

    private final CredentialSettings settings = new CredentialSettings(new ConfigurationReader(new MapConfig(VALUES)));

    @Test
    void shouldFindACredentialByTheNameThatTheComputeSourceUses() {
        assertThat(settings.credential("vvp-retail"))
                .contains(new CredentialSettings.Credential("id", "secret", Optional.empty()));
    }

    @Test
    void shouldNotTakeHalfACredential() {
        assertThat(settings.credential("half")).isEmpty();
        assertThat(settings.credential("unknown")).isEmpty();
    }

    @Test
    void shouldFindTheTokenOfATemporaryCredential() {
        assertThat(settings.credential("temporary").orElseThrow().securityToken())
                .contains("token$1,2");
    }

    @Test
    void shouldNotShowTheSecret() {
        assertThat(settings.credential("temporary").orElseThrow().toString()).doesNotContain("secret", "token");
        assertThat(settings.credential("vvp-retail").orElseThrow().toString()).doesNotContain("secret");
    }

    @Test
    void shouldFindTheEndpointOfARegion() {
        assertThat(settings.endpointOverride("cn-shanghai")).contains(URI.create("http://localhost:8090"));
        assertThat(settings.endpointOverride("cn-beijing")).isEmpty();
    }
}
