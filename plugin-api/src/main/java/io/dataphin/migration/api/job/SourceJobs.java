package io.dataphin.migration.api.job;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.paging.Slice;
import java.util.Collection;
import java.util.Set;

/**
 * The jobs that can be migrated into a project. Injectable. The source's list is kept in the database and read anew in the background while
 * somebody looks at it, so that looking needs no source; what is started is checked against the source itself.
 */
public interface SourceJobs {

    /**
     * One page of candidates, as of the time that {@link #inventory} tells. Jobs that are gone since are shown for a while, not
     * selectable. The very first look at a source waits for its list.
     *
     * @throws io.dataphin.migration.api.error.NotFoundException unknown project, or not visible to the caller
     * @throws io.dataphin.migration.api.error.NotEligibleException {@code PROJECT_NOT_ELIGIBLE} when the project has no usable source
     * @throws io.dataphin.migration.api.error.InvalidRequestException {@code INVALID_PARAMETER} for a cursor that is not ours
     * @throws io.dataphin.migration.api.error.PlatformException when the target cannot be asked, or the source while its list was never read
     */
    Slice<CandidateJob> candidates(Caller caller, long projectId, CandidateQuery query);

    /**
     * How fresh the list of candidates is. Asks neither source nor target for it.
     *
     * @throws io.dataphin.migration.api.error.NotFoundException unknown project, or not visible to the caller
     * @throws io.dataphin.migration.api.error.NotEligibleException {@code PROJECT_NOT_ELIGIBLE} when the project has no usable source
     */
    InventoryState inventory(Caller caller, long projectId);

    /**
     * Reads the source's list now.
     *
     * @throws io.dataphin.migration.api.error.NotFoundException unknown project, or not visible to the caller
     * @throws io.dataphin.migration.api.error.NotEligibleException {@code PROJECT_NOT_ELIGIBLE} when the project has no usable source
     * @throws io.dataphin.migration.api.error.PlatformException when the source cannot be asked; the list stays as it was
     */
    InventoryState refresh(Caller caller, long projectId);

    /**
     * Which of these names tasks of the project hold already.
     *
     * @param names legal task names, any number
     * @throws io.dataphin.migration.api.error.NotFoundException unknown project, or not visible to the caller
     * @throws io.dataphin.migration.api.error.PlatformException when the target cannot be asked
     */
    Set<String> takenNames(Caller caller, long projectId, Collection<String> names);
}
