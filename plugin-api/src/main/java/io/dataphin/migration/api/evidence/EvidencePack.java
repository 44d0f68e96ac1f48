package io.dataphin.migration.api.evidence;

import java.io.IOException;
import java.io.OutputStream;

/** A zip archive that is made while it is written; {@link EvidenceChecker} checks it. */
public interface EvidencePack {

    /** Name for the file. */
    String fileName();

    /** Writes the archive; the stream stays open. */
    void writeTo(OutputStream out) throws IOException;
}
