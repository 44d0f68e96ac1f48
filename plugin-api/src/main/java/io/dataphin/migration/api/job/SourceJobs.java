package io.dataphin.migration.api.job;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.paging.Slice;

/** The jobs that can be migrated into a project. Injectable. */
public interface SourceJobs {

    /**
     * One page of candidates.
     *
     * @throws io.dataphin.migration.api.error.NotFoundException unknown project, or not visible to the caller
     * @throws io.dataphin.migration.api.error.NotEligibleException {@code PROJECT_NOT_ELIGIBLE} when the project has no usable source
     * @throws io.dataphin.migration.api.error.InvalidRequestException {@code INVALID_PARAMETER} for a cursor that is not ours
     * @throws io.dataphin.migration.api.error.PlatformException when source or target cannot be asked
     */
    Slice<CandidateJob> candidates(Caller caller, long projectId, CandidateQuery query);
}
