package io.dataphin.migration.flow.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A folder for files on their way, so that a file of any size takes no memory. So many files at once as fit into its limit; each is deleted when
 * whoever opened it is done. Thread-safe.
 */
public final class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class.getName());

    private final Path folder;
    private final Semaphore places;

    /**
     * A spool; the folder is made when the first file comes.
     *
     * @param most most bytes of a file
     * @param total most bytes of all files together; at least one file is let in
     */
    public Spool(Path folder, long most, long total) {
        this.folder = folder;
        this.places = new Semaphore((int) Math.max(1, total / most));
    }

    /** A file of the spool; closing deletes it. */
    public final class Place implements AutoCloseable {

        private final Path file;

        private Place(Path file) {
            this.file = file;
        }

        /** The file. */
        public Path file() {
            return file;
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.log(Level.WARNING, e, () -> file + " cannot be deleted; the next start will");
            } finally {
                places.release();
            }
        }
    }

    /** A new file; empty while there is no room. */
    public Optional<Place> open() throws IOException {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(folder);
            return Optional.of(new Place(Files.createTempFile(folder, "file-", ".part")));
        } catch (IOException | RuntimeException e) {
            places.release();
            throw e;
        }
    }

    /** Deletes what a killed process left: files that nobody has touched for a day, since another node may share the folder. */
    public void clean(Instant now) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> old(file, now)).forEach(Spool::delete);
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> folder + " cannot be cleaned");
        }
    }

    private static boolean old(Path file, Instant now) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(1, ChronoUnit.DAYS));
        } catch (IOException e) {
            // somebody else deleted it
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> file + " cannot be deleted");
        }
    }
}
