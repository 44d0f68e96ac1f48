package io.dataphin.migration.runtime.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of the configuration may leave the server. */
class ShownConfigurationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "migration.dataphin.access-key-secret",
                "migration.dataphin.access-key-id",
                "migration.datasource.password",
                "MIGRATION_DATASOURCE_PASSWORD",
                "migration.credentials.vvp.access-key-secret",
                "migration.credentials.vvp.security-token",
                "MIGRATION_CREDENTIALS_VVP_SECURITY_TOKEN",
                "MIGRATION_CREDENTIALS_VVP_ACCESS_KEY_SECRET",
                "migration.credentials.vvp.anything",
                "migration.security.oidc.client-secret",
                "migration.secrets.key",
                "migration.of-a-later-version.thing",
                "migration.dataphin.acess-key-secrt-password"
            })
    void shouldHideSecretsAndWhatItDoesNotKnow(String key) {
        ShownConfiguration configuration = new ShownConfiguration(Map.of(key, "hunter2"));

        assertThat(configuration.text()).isEqualTo(key + "=***\n");
    }

    @Test
    void shouldShowWhatHelpsSupport() {
        ShownConfiguration configuration = new ShownConfiguration(
                Map.of("migration.batch.max-size", "40", "migration.security.users", "/etc/migration/users"));

        assertThat(configuration.text())
                .isEqualTo("migration.batch.max-size=40\nmigration.security.users=/etc/migration/users\n");
    }

    @Test
    void shouldShowHowTheAuditIsKept() {
        ShownConfiguration configuration = new ShownConfiguration(Map.of("migration.audit.forward", "file"));

        assertThat(configuration.text()).isEqualTo("migration.audit.forward=file\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://bob:hunter2@db/migration?password=hunter2&ssl=true",
                "jdbc:h2:file:/data/x;PASSWORD=hunter2"
            })
    void shouldShowAddressesWithoutUserPasswordAndParameters(String url) {
        assertThat(new ShownConfiguration(Map.of("migration.datasource.url", url)).text())
                .doesNotContain("hunter2", "bob")
                .startsWith("migration.datasource.url=jdbc:");
    }

    @Test
    void shouldScrubSecretsOutOfAnyTextTheLongestFirst() {
        ShownConfiguration configuration = new ShownConfiguration(Map.of(
                "migration.a.password", "hunter2", "migration.b.secret", "hunter2-and-more", "migration.c.key", "no"));

        assertThat(configuration.scrubbed("x hunter2-and-more y hunter2 z no")).isEqualTo("x *** y *** z no");
    }
}
