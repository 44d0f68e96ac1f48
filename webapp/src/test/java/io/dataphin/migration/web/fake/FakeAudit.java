package io.dataphin.migration.web.fake;

import io.dataphin.migration.api.audit.Audit;
import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditEntry;
import io.dataphin.migration.api.audit.AuditFile;
import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.api.audit.AuditState;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.paging.Slice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An audit in memory, whose first page has one entry and whose second has all others. */
public final class FakeAudit implements Audit, AuditTrail {

    /** What was added. */
    public final List<AuditEntry> entries = new ArrayList<>();
    /** What was asked for. */
    public final List<AuditQuery> queries = new ArrayList<>();

    /** Whether entries can be written. */
    public boolean away;

    @Override
    public void add(Caller caller, AuditAction action, Object subject, String result) {
        keep(caller.user(), caller.address(), action, subject, result);
    }

    @Override
    public void addUnknown(String from, AuditAction action, Object subject, String result) {
        keep(null, from, action, subject, result);
    }

    private void keep(UserRef who, String from, AuditAction action, Object subject, String result) {
        if (away) {
            throw new IllegalStateException("no database");
        }
        long id = entries.size() + 1L;
        entries.add(new AuditEntry(
                id, Instant.EPOCH, who, from, action, String.valueOf(subject), result, id, "ab".repeat(32)));
    }

    @Override
    public Slice<AuditEntry> entries(Caller caller, AuditQuery query) {
        requireAdministrator(caller);
        queries.add(query);
        if (query.cursor() != null) {
            return new Slice<>(entries.subList(1, entries.size()), null, entries.size());
        }
        boolean more = entries.size() > 1;
        return new Slice<>(more ? entries.subList(0, 1) : entries, more ? "next" : null, entries.size());
    }

    @Override
    public AuditFile file(Caller caller, AuditQuery query) {
        requireAdministrator(caller);
        return out -> out.write("lines".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public AuditState state(Caller caller) {
        requireAdministrator(caller);
        return new AuditState(1, entries.size(), Instant.EPOCH, null);
    }

    @Override
    public AuditState check(Caller caller) {
        requireAdministrator(caller);
        return new AuditState(
                1, entries.size(), Instant.EPOCH, new AuditState.Check(Instant.EPOCH, entries.size(), null));
    }

    private static void requireAdministrator(Caller caller) {
        if (!caller.administrator()) {
            throw new NoPermissionException("NO_PERMISSION", "action", "administrate", "project", "");
        }
    }
}
