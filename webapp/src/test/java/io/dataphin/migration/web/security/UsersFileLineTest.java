package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersFileLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void shouldMakeALineThatTheUsersFileUnderstands() throws IOException {
        int status = run("pässwörd\n", "alice", "30010", "user,administrator");

        UsersFileEntry entry =
                UsersFileEntry.parse(out.toString(StandardCharsets.UTF_8).strip());
        assertThat(status).isZero();
        assertThat(entry.user()).isEqualTo(new ConfiguredUser("alice", "30010", true));
        assertThat(entry.password().iterations()).isEqualTo(210_000);
        assertThat(entry.password().matches("pässwörd".toCharArray())).isTrue();
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void shouldRefuseAnEmptyPassword(String input) throws IOException {
        assertThat(run(input, "alice", "30010", "user")).isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b", "a#b", " ", "a\nb"})
    void shouldRefuseANameThatWouldBreakTheLine(String name) throws IOException {
        assertThat(run("secret\n", name, "30010", "user")).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("secret");
    }

    @Test
    void shouldRefuseAnUnknownRoleAndTooFewArguments() throws IOException {
        assertThat(run("secret\n", "alice", "30010", "root")).isEqualTo(2);
        assertThat(run("secret\n", "alice", "30010")).isEqualTo(2);
    }

    private int run(String input, String... arguments) throws IOException {
        return UsersFileLine.run(
                arguments,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
