package io.dataphin.migration.it.support.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A folder with a small file system of its own in memory, to be filled up and emptied again. Mounting one is for root on Linux. */
public final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;
    private static final int PATIENCE_SECONDS = 10;

    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /**
     * Mounts one.
     *
     * @param folder where; is made when it is not there
     * @param mebibytes its size
     * @return empty where this is not allowed
     * @throws IOException when the folder cannot be made
     */
    public static Optional<SmallDisk> mount(Path folder, int mebibytes) throws IOException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString());
        return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    /**
     * Takes all room that is left.
     *
     * @throws IOException when the ballast cannot even be begun
     */
    public void fill() throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            if (Files.getFileStore(folder).getUsableSpace() > BLOCK) {
                throw e;
            }
        }
    }

    /**
     * Gives the room back.
     *
     * @throws IOException when the ballast cannot be deleted
     */
    public void empty() throws IOException {
        Files.deleteIfExists(ballast);
    }

    /** Unmounts it, also while somebody still has a file open. */
    @Override
    public void close() {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while waiting for " + command[0], e));
        }
    }
}
