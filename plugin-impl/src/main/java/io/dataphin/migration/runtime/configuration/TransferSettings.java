package io.dataphin.migration.runtime.configuration;

import java.nio.file.Path;

/**
 * How files are moved from the source into the target.
 *
 * @param spool folder for files on their way
 * @param maxBytes most bytes of one file
 * @param spoolBytes most bytes of all files on their way on this node
 */
public record TransferSettings(Path spool, long maxBytes, long spoolBytes) {

    private static final long MEBIBYTE = 1024 * 1024;

    static TransferSettings read(ConfigurationReader reader, Path home) {
        int most = reader.number("migration.transfer.max-size", 512, 1, 100_000);
        int total = reader.number("migration.transfer.spool-size", 2048, 1, 1_000_000);
        if (total < most) {
            reader.problem(
                    "migration.transfer.spool-size", "is less than migration.transfer.max-size", String.valueOf(most));
        }
        return new TransferSettings(home.resolve("spool"), most * MEBIBYTE, total * MEBIBYTE);
    }
}
