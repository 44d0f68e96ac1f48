package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditEntry;
import java.time.Instant;

/** An entry of the audit as the contract shapes it. */
record AuditEntryJson(
        String id,
        Instant at,
        PersonJson who,
        String from,
        AuditAction action,
        String subject,
        String result,
        String hash)
        implements ApiJson {

    static AuditEntryJson of(AuditEntry entry) {
        return new AuditEntryJson(
                Long.toString(entry.id()),
                entry.at(),
                entry.who() == null ? null : PersonJson.of(entry.who()),
                entry.from(),
                entry.action(),
                entry.subject(),
                entry.result(),
                entry.hash());
    }
}
