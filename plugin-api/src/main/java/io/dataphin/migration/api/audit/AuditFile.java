package io.dataphin.migration.api.audit;

import java.io.IOException;
import java.io.OutputStream;

/** Entries as JSON lines, signed, written while they are read; {@link io.dataphin.migration.api.evidence.EvidenceChecker} checks them. */
public interface AuditFile {

    /** Writes the file; the stream stays open. */
    void writeTo(OutputStream out) throws IOException;
}
