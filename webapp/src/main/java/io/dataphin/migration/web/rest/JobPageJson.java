package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.InventoryState;
import io.dataphin.migration.api.paging.Slice;
import java.util.List;

/** One page of candidates, and how fresh it is. */
record JobPageJson(List<JobJson> items, String nextCursor, long total, InventoryJson inventory) implements ApiJson {

    static JobPageJson of(Slice<CandidateJob> page, InventoryState state, Wording wording) {
        return new JobPageJson(
                page.map(job -> JobJson.of(job, wording)).items(),
                page.nextCursor(),
                page.total(),
                InventoryJson.of(state, wording));
    }
}
