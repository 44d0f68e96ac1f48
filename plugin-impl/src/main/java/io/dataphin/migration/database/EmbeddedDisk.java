package io.dataphin.migration.database;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells whether the disk of the embedded database is full. H2 closes a database whose file it cannot write, under all connections, and a small
 * write into free places of the file may succeed all the same; so it is the disk that is asked, and before the next write.
 */
@ApplicationScoped
public class EmbeddedDisk {

    /** The database writes some pages with each commit, and more when it tidies up its file. */
    private static final long LEAST = 4L << 20;

    private static final Logger LOG = Logger.getLogger(EmbeddedDisk.class.getName());
    private static final String FILE = "jdbc:h2:file:";

    private final MigrationSettings settings;
    private final long least;

    /** For the container's proxy only. */
    protected EmbeddedDisk() {
        this(null);
    }

    @Inject
    public EmbeddedDisk(MigrationSettings settings) {
        this(settings, LEAST);
    }

    /** @param least bytes that must be left */
    EmbeddedDisk(MigrationSettings settings, long least) {
        this.settings = settings;
        this.least = least;
    }

    /** What is wrong and what to do, in words that go on after a colon; empty while there is room, and for any other database. */
    public Optional<String> full() {
        if (!settings.complete() || !settings.dataSource().embedded()) {
            return Optional.empty();
        }
        Path folder = folder(settings.dataSource().url());
        return left(folder) < least
                ? Optional.of("its disk is full, less than " + (least >> 20) + " MiB are left in " + folder
                        + "; make room there")
                : Optional.empty();
    }

    private static Path folder(String url) {
        return Path.of(url.substring(FILE.length()).split(";", 2)[0])
                .toAbsolutePath()
                .getParent();
    }

    /** As much as can be when it is not known: then the database itself tells. */
    private static long left(Path folder) {
        try {
            return Files.exists(folder) ? Files.getFileStore(folder).getUsableSpace() : Long.MAX_VALUE;
        } catch (IOException e) {
            LOG.log(Level.FINE, "the disk of the database cannot be asked", e);
            return Long.MAX_VALUE;
        }
    }
}
