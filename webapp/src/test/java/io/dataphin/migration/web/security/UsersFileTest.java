package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersFileTest {

    /** "secret", 1000 iterations, made with another implementation of PBKDF2. */
    static final String HASH =
            "PBKDF2WithHmacSHA256:1000:c2FsdHNhbHRzYWx0c2FsdA==:dClvKSmj66n6MdMWNv3Go4mvH1Ym2WIGiJvquqa+mfE=";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("users");
    }

    @Test
    void shouldReadUsersAndRoles() throws IOException {
        write("\uFEFF# people\r\nalice|30010|user|" + HASH + "\r\n\n  李雷 | 30012 | user, administrator | " + HASH
                + "  # chief\n");

        UsersFile users = new UsersFile(Optional.of(file));

        assertThat(users.find("alice")).contains(new ConfiguredUser("alice", "30010", false));
        assertThat(users.find("李雷")).contains(new ConfiguredUser("李雷", "30012", true));
        assertThat(users.find("Alice")).isEmpty();
    }

    @Test
    void shouldTakeAnAdministratorForAUserAsWell() {
        assertThat(new ConfiguredUser("a", "1", true).roles()).containsExactlyInAnyOrder("user", "administrator");
        assertThat(new ConfiguredUser("a", "1", false).roles()).containsExactly("user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eve | 1 | user",
                "eve | 1 | user | hash | more",
                " | 1 | user | HASH",
                "eve | | user | HASH",
                "eve | 1 | | HASH",
                "eve | 1 | root | HASH",
                "eve | 1 | user, | HASH",
                "eve | 1 | user | secret",
                "eve | 1 | user | PBKDF2WithHmacSHA1:1000:c2FsdA==:dClvKSmj66n6MdMWNv3Go4mvH1Ym2WIGiJvquqa+mfE=",
                "eve | 1 | user | PBKDF2WithHmacSHA256:0:c2FsdA==:dClvKSmj66n6MdMWNv3Go4mvH1Ym2WIGiJvquqa+mfE=",
                "eve | 1 | user | PBKDF2WithHmacSHA256:many:c2FsdA==:dClvKSmj66n6MdMWNv3Go4mvH1Ym2WIGiJvquqa+mfE=",
                "eve | 1 | user | PBKDF2WithHmacSHA256:1000::dClvKSmj66n6MdMWNv3Go4mvH1Ym2WIGiJvquqa+mfE=",
                "eve | 1 | user | PBKDF2WithHmacSHA256:1000:c2FsdA==:Z3w9",
                "eve | 1 | user | PBKDF2WithHmacSHA256:1000:*:dClvKSmj66n6MdMWNv3Go4mvH1Ym2WIGiJvquqa+mfE="
            })
    void shouldLeaveOutAMalformedLineAndWarnWithoutItsContent(String line) throws IOException {
        write("alice | 1 | user | " + HASH + "\n" + line.replace("HASH", HASH) + "\n");

        try (LogCapture log = new LogCapture(UsersFile.class)) {
            UsersFile users = new UsersFile(Optional.of(file));

            assertThat(users.find("eve")).isEmpty();
            assertThat(users.find("alice")).isPresent();
            assertThat(log.lines())
                    .filteredOn(text -> text.contains("malformed"))
                    .singleElement()
                    .satisfies(
                            text -> assertThat(text).contains("line 2").doesNotContain("eve", "secret", "PBKDF2With"));
        }
    }

    @Test
    void shouldWarnOnceOfAWeakHash() throws IOException {
        write("alice | 1 | user | " + HASH);

        try (LogCapture log = new LogCapture(UsersFile.class)) {
            UsersFile users = new UsersFile(Optional.of(file));
            users.find("alice");
            users.find("alice");

            assertThat(log.lines()).singleElement().asString().contains("line 1", "210000 iterations");
        }
    }

    @Test
    void shouldLeaveOutALineThatIsNotUtf8() throws IOException {
        Files.write(file, ("j\u00fcrgen | 1 | user | " + HASH).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new UsersFile(Optional.of(file)).find("j\uFFFDrgen")).isEmpty();
    }

    @Test
    void shouldLetTheFirstLineOfANameCount() throws IOException {
        write("alice | 1 | user | " + HASH + "\nalice | 2 | administrator | " + HASH);

        assertThat(new UsersFile(Optional.of(file)).find("alice")).contains(new ConfiguredUser("alice", "1", false));
    }

    @Test
    void shouldReadAChangedFileAgain() throws IOException {
        write("alice | 1 | user | " + HASH);
        UsersFile users = new UsersFile(Optional.of(file));
        assertThat(users.find("alice")).isPresent();

        write("robin | 1 | user | " + HASH);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));

        assertThat(users.find("alice")).isEmpty();
        assertThat(users.find("robin")).isPresent();
    }

    @Test
    void shouldKnowNobodyWhileTheFileIsMissing() throws IOException {
        write("alice | 1 | user | " + HASH);
        UsersFile users = new UsersFile(Optional.of(file));
        assertThat(users.find("alice")).isPresent();

        Files.delete(file);
        assertThat(users.find("alice")).isEmpty();
        write("alice | 1 | user | " + HASH);
        assertThat(users.find("alice")).isPresent();
        assertThat(new UsersFile(Optional.empty()).find("alice")).isEmpty();
    }

    @Test
    void shouldMakeUnknownPeopleAsDearAsKnownOnes() throws IOException {
        write("alice | 1 | user | " + HASH);

        Pbkdf2Password decoy = new UsersFile(Optional.of(file)).decoy();

        assertThat(decoy.iterations()).isEqualTo(1000);
        assertThat(decoy.matches("secret".toCharArray())).isFalse();
        assertThat(new UsersFile(Optional.empty()).decoy().iterations()).isEqualTo(210_000);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }
}
