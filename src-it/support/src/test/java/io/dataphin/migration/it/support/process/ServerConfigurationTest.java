package io.dataphin.migration.it.support.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerConfigurationTest {

    private static final ServerConfiguration CONFIGURATION =
            new ServerConfiguration(Map.of("key", "a$b,c=${d}\\e", "secret", "秘密"));

    @TempDir
    private Path folder;

    @Test
    void shouldKeepEveryCharacterOfAValue() throws IOException {
        Path file = folder.resolve("configuration.properties");

        CONFIGURATION.writeTo(file);

        Properties read = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            read.load(in);
        }
        assertThat(read).containsExactlyInAnyOrderEntriesOf(CONFIGURATION.values());
    }

    @Test
    void shouldWriteAFileThatOnlyItsOwnerReads() throws IOException {
        Path file = folder.resolve("configuration.properties");
        Files.writeString(file, "of an earlier start, readable for all");

        CONFIGURATION.writeTo(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldNotShowValues() {
        assertThat(CONFIGURATION).hasToString("ServerConfiguration[key, secret]");
    }

    @Test
    void shouldLetTheLaterValueWin() {
        assertThat(CONFIGURATION.with(Map.of("key", "other")).values())
                .containsEntry("key", "other")
                .containsKey("secret");
    }
}
