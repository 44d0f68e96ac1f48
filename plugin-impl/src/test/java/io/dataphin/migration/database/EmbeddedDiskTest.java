package io.dataphin.migration.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDiskTest {

    @TempDir
    Path folder;

    @Test
    void shouldSayWhereThereIsNoRoom() {
        assertThat(disk(file(folder), 1L << 60).full())
                .hasValueSatisfying(what -> assertThat(what)
                        .startsWith("its disk is full, less than ")
                        .contains(folder.toString())
                        .endsWith("; make room there"));
    }

    @Test
    void shouldSayNothingWhileThereIsRoom() {
        assertThat(disk(file(folder), 1).full()).isEmpty();
    }

    @Test
    void shouldLeaveOtherDatabasesAlone() {
        assertThat(disk("jdbc:postgresql://localhost/migration", Long.MAX_VALUE).full())
                .isEmpty();
        assertThat(disk("jdbc:h2:mem:x", Long.MAX_VALUE).full()).isEmpty();
    }

    @Test
    void shouldLeaveAFolderAloneThatIsNotThereYet() {
        assertThat(disk(file(folder.resolve("later")), Long.MAX_VALUE).full()).isEmpty();
    }

    private static String file(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("migration") + ";WRITE_DELAY=0";
    }

    private static EmbeddedDisk disk(String url, long least) {
        return new EmbeddedDisk(DatabaseSettings.of(url, Optional.empty()), least);
    }
}
