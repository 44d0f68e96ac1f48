package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.project.SourceLocation;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The files that the jobs of a source need. They are only ever read (D6). */
public interface SourceFiles {

    /** Whether the configuration holds what is needed to read the object store of a location. Makes no call. */
    boolean configured(SourceLocation location);

    /** Whether a file at the address can be asked for with what is configured. Makes no call. */
    boolean readable(SourceLocation location, String address);

    /** Bytes of a file; empty when there is no such file, or the store does not say. */
    Call<OptionalLong> size(SourceLocation location, String address);

    /**
     * Reads a file to the disk. A file that is larger, or that is not there, is refused ({@link Refusal}).
     *
     * @param into where its content goes
     * @param most most bytes that it may have
     */
    Call<Path> download(SourceLocation location, String address, Path into, long most);

    /** Codes of refusals that mean something particular. */
    final class Refusal {

        /** The file has more bytes than it may have. */
        public static final String TOO_LARGE = "EntityTooLarge";

        /** There is no such file. */
        public static final String MISSING = "NoSuchKey";

        private Refusal() {}
    }
}
