package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.RecordQuery;
import java.util.List;

/** Failures by cause among some records, as {@code fragments/record/causes.xhtml} shows them. */
public interface CauseGroups {

    /** The groups, most frequent first. */
    List<FailureCause> getCauses();

    /** The failed records that the groups are made of. */
    RecordQuery getFailed();

    /** The query of the list's address for the records of one group. */
    String addressOf(String code);

    /** Whether an action is offered for groups. */
    boolean offers(Action action);
}
