package io.dataphin.migration.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretCipherTest {

    private static final byte[] OLD = key(1);
    private static final byte[] NEW = key(2);

    @Test
    void shouldReadWhatItEncrypted() throws GeneralSecurityException {
        SecretCipher cipher = SecretCipher.of(List.of(OLD));

        String encrypted = cipher.encrypt("geheim 秘密", "1/ref/PLATFORM/secret");

        assertThat(encrypted).isNotEqualTo(cipher.encrypt("geheim 秘密", "1/ref/PLATFORM/secret"));
        assertThat(cipher.decrypt(encrypted, "1/ref/PLATFORM/secret")).isEqualTo("geheim 秘密");
        assertThat(cipher.current(encrypted)).isTrue();
    }

    @Test
    void shouldReadWhatAFormerKeyEncryptedAndTellItApart() throws GeneralSecurityException {
        String encrypted = SecretCipher.of(List.of(OLD)).encrypt("secret", "place");

        SecretCipher rotated = SecretCipher.of(List.of(NEW, OLD, NEW));

        assertThat(rotated.decrypt(encrypted, "place")).isEqualTo("secret");
        assertThat(rotated.current(encrypted)).isFalse();
        assertThat(rotated.current(rotated.encrypt("secret", "place"))).isTrue();
    }

    @Test
    void shouldReadNothingWithAnotherKeyOrInAnotherPlace() {
        String encrypted = SecretCipher.of(List.of(OLD)).encrypt("secret", "place");

        assertThatThrownBy(() -> SecretCipher.of(List.of(NEW)).decrypt(encrypted, "place"))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> SecretCipher.of(List.of(OLD)).decrypt(encrypted, "elsewhere"))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void shouldTakeWhatIsNoBase64ForUnreadable() {
        SecretCipher cipher = SecretCipher.of(List.of(OLD));

        assertThat(cipher.current("written by hand")).isFalse();
        assertThatThrownBy(() -> cipher.decrypt("written by hand", "place"))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private static byte[] key(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return key;
    }
}
