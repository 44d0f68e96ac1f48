package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecuritySettingsTest {

    @Test
    void shouldOfferTheUsersFileInEmbeddedModeOnly() {
        assertThat(settings("embedded", "/etc/users").usersFile()).contains(Path.of("/etc/users"));
        assertThat(settings("embedded", " ").usersFile()).isEmpty();
        assertThat(settings("oidc", "/etc/users").usersFile()).isEmpty();
    }

    @Test
    void shouldSayAtTheStartWhyNobodyCanSignIn() {
        try (LogCapture log = new LogCapture(SecuritySettings.class)) {
            settings("embedded", "/etc/users").announce(this);
            assertThat(log.lines()).isEmpty();

            settings("oidc", "/etc/users").announce(this);
            settings("embedded", "").announce(this);
            assertThat(log.lines()).hasSize(2);
            assertThat(log.lines().get(0)).contains("migration.security.mode");
            assertThat(log.lines().get(1)).contains("migration.security.users");
        }
    }

    private static SecuritySettings settings(String mode, String users) {
        return new SecuritySettings(mode, Optional.of(users), "'self'");
    }
}
