package io.dataphin.migration.record;

import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.BulkResult;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.catalog.rights.ProjectRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/** Finds the records that an action is for, and does it for one after the other. */
@ApplicationScoped
public class BulkActions {

    @Inject
    private RecordQueries records;

    @Inject
    private ProjectRights rights;

    /**
     * Ids of the chosen records. Rights are asked for also where ids are given: when the platform is away the whole call is refused, and not
     * each record.
     *
     * @throws InvalidRequestException {@code BATCH_TOO_LARGE}
     */
    public List<Long> ids(Caller caller, RecordSelection selection) {
        Set<Long> visible = rights.visibleProjectIds(caller);
        if (selection instanceof RecordSelection.ByIds named) {
            checkSize(named.ids().size());
            return named.ids();
        }
        return matching(((RecordSelection.ByFilter) selection).query(), visible);
    }

    private List<Long> matching(RecordQuery query, Set<Long> visible) {
        List<Long> ids = new ArrayList<>();
        Slice<MigrationRecord> page = records.page(query.ofLimit(RecordQuery.MAX_LIMIT), visible);
        checkSize(page.total());
        page.items().forEach(record -> ids.add(record.id()));
        while (page.nextCursor() != null && ids.size() < RecordSelection.MAX_SIZE) {
            page = records.page(query.ofLimit(RecordQuery.MAX_LIMIT).at(page.nextCursor()), visible);
            page.items().forEach(record -> ids.add(record.id()));
        }
        return ids;
    }

    private static void checkSize(long size) {
        if (size > RecordSelection.MAX_SIZE) {
            throw new InvalidRequestException(
                    "BATCH_TOO_LARGE", "object", "record", "limit", RecordSelection.MAX_SIZE, "size", size);
        }
    }

    /**
     * Does something for each record, which writes the audit entry itself. While a platform is away the records that are left are refused
     * without asking it again.
     */
    public BulkResult each(List<Long> ids, LongConsumer action) {
        BulkTally tally = new BulkTally((recordId, result) -> {});
        String outage = null;
        for (long id : ids) {
            if (outage != null) {
                tally.refuse(id, outage);
                continue;
            }
            try {
                action.accept(id);
                tally.accept(id);
            } catch (MigrationException refusal) {
                tally.refuse(id, refusal);
                outage = refusal instanceof PlatformUnavailableException ? BulkTally.code(refusal) : null;
            }
        }
        return tally.result();
    }
}
