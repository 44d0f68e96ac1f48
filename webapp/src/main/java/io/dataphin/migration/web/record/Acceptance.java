package io.dataphin.migration.web.record;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.web.faces.Demand;
import java.util.LinkedHashSet;
import java.util.Set;

/** A kind of finding that must be accepted before jobs are migrated again, told as it is for the first of the records that it was found for. */
public class Acceptance extends Demand {

    private final LinkedHashSet<Long> records = new LinkedHashSet<>();

    Acceptance(Message finding) {
        super(finding.code(), finding.parameters());
    }

    /** The records that it was found for. */
    public Set<Long> getRecords() {
        return records;
    }
}
