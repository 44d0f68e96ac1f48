package io.dataphin.migration.audit;

import io.dataphin.migration.api.audit.AuditFile;
import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.api.evidence.AuditEnds;
import io.dataphin.migration.api.evidence.AuditLine;
import io.dataphin.migration.api.evidence.AuditWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;

/**
 * Entries as signed JSON lines, read page by page.
 *
 * @param ends where the chain began and ended when the file was asked for
 */
record SignedAuditFile(
        AuditQueries queries, AuditCheck check, AuditQuery query, AuditEnds ends, KeyPair key, Instant issued)
        implements AuditFile {

    private static final int PAGE = 1_000;

    @Override
    public void writeTo(OutputStream out) throws IOException {
        boolean complete = !query.restricts();
        AuditWriter export = new AuditWriter(out, key.getPublic(), issued, complete, ends);
        List<AuditLine> page = queries.lines(query, ends.first(), ends.last(), PAGE);
        while (!page.isEmpty()) {
            for (AuditLine line : page) {
                export.add(line);
            }
            page = queries.lines(query, page.get(page.size() - 1).sequence(), ends.last(), PAGE);
        }
        if (complete && check.ends().first() != ends.first()) {
            throw new IOException("entries whose time was over were deleted while the file was written");
        }
        try {
            export.finish(key.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IOException("the file could not be signed", e);
        }
    }
}
