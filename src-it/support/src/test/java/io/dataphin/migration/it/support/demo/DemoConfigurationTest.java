package io.dataphin.migration.it.support.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void shouldWriteOneLineAUser() throws IOException {
        Path file = folder.resolve("new/users.txt");

        DemoConfiguration.writeUsers(file);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1 + DemoUser.values().length);
        assertThat(lines.get(0)).startsWith("#");
        assertThat(lines.get(1)).startsWith("admin | 30012001 | user,administrator | PBKDF2WithHmacSHA256:210000:");
        assertThat(lines.get(2)).startsWith("li.na | 30012011 | user | ");
    }

    @Test
    void shouldHashWithAFreshSalt() throws GeneralSecurityException {
        String[] parts = PasswordHash.of("secret").split(":");

        byte[] salt = Base64.getDecoder().decode(parts[2]);
        PBEKeySpec spec = new PBEKeySpec("secret".toCharArray(), salt, Integer.parseInt(parts[1]), 256);
        byte[] expected =
                SecretKeyFactory.getInstance(parts[0]).generateSecret(spec).getEncoded();
        assertThat(salt).hasSize(32);
        assertThat(Base64.getDecoder().decode(parts[3])).isEqualTo(expected);
        assertThat(PasswordHash.of("secret")).isNotEqualTo(String.join(":", parts));
    }
}
