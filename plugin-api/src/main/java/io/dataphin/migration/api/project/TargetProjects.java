package io.dataphin.migration.api.project;

import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.paging.Slice;
import java.util.List;

/** The projects that a person sees as targets. Injectable. */
public interface TargetProjects {

    /**
     * Projects that the caller may see, by display name.
     *
     * @throws io.dataphin.migration.api.error.PlatformException when Dataphin cannot be asked
     */
    List<TargetProject> list(Caller caller);

    /**
     * Projects that the caller may see, with what he may do there, by display name. Told from remembered rights, so it may be asked for with every page.
     *
     * @throws io.dataphin.migration.api.error.PlatformException when Dataphin cannot be asked
     */
    List<ProjectAccess> access(Caller caller);

    /**
     * One page of the projects that the caller may see, by display name.
     *
     * @throws io.dataphin.migration.api.error.InvalidRequestException {@code INVALID_PARAMETER} when the cursor is not ours or of another keyword
     * @throws io.dataphin.migration.api.error.PlatformException when Dataphin cannot be asked
     */
    Slice<TargetProject> page(Caller caller, ProjectQuery query);

    /**
     * One project.
     *
     * @throws NotFoundException when there is none or the caller may not see it
     * @throws io.dataphin.migration.api.error.PlatformException when Dataphin cannot be asked
     */
    TargetProject get(Caller caller, long projectId);
}
