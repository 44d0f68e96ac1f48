package io.dataphin.migration.api.operations;

import java.io.IOException;
import java.io.OutputStream;

/** A zip archive that is made while it is written. */
public interface SupportBundle {

    /** Name for the file, with the time it was asked for. */
    String fileName();

    /** Writes the archive; the stream stays open. */
    void writeTo(OutputStream out) throws IOException;
}
