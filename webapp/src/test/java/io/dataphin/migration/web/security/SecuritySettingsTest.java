package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecuritySettingsTest {

    @Test
    void shouldOfferTheUsersFileInEmbeddedModeOnly() {
        assertThat(settings("embedded", "/etc/users").usersFile()).contains(Path.of("/etc/users"));
        assertThat(settings("embedded", " ").usersFile()).isEmpty();
        assertThat(settings("oidc", "/etc/users").usersFile()).isEmpty();
    }

    @Test
    void shouldSayAtTheStartWhyNobodyCanSignIn(@TempDir Path folder) throws IOException {
        Path users = Files.createFile(folder.resolve("users"));
        try (LogCapture log = new LogCapture(SecuritySettings.class)) {
            settings("embedded", users.toString()).announce(this);
            assertThat(log.lines()).isEmpty();

            settings("oidc", "").announce(this);
            assertThat(log.lines()).isEmpty();

            settings("embedded", "").announce(this);
            settings("embedded", folder.resolve("absent").toString()).announce(this);
            assertThat(log.lines()).hasSize(2);
            assertThat(log.lines().get(0)).contains("migration.security.users");
            assertThat(log.lines().get(1)).contains("no readable file").doesNotContain("absent");
        }
    }

    @Test
    void shouldSayWhichProxiesItTrustsAndThatSomethingIsNone() {
        SecuritySettings settings = new SecuritySettings(
                "embedded", Optional.empty(), "'self'", Optional.of(" 10.0.0.5 ,, 192.168.1.0/24, proxy"));
        try (LogCapture log = new LogCapture(SecuritySettings.class)) {
            settings.announce(this);

            assertThat(log.lines()).hasSize(2);
            assertThat(log.lines().get(1)).contains("migration.security.trusted-proxies");
        }
        assertThat(settings.trustedProxies())
                .containsExactly(
                        AddressRange.parse("10.0.0.5").orElseThrow(),
                        AddressRange.parse("192.168.1.0/24").orElseThrow());
    }

    private static SecuritySettings settings(String mode, String users) {
        return new SecuritySettings(mode, Optional.of(users), "'self'", Optional.empty());
    }
}
