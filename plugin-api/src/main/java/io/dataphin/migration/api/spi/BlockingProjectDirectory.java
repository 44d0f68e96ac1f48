package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Projects, members and compute sources of the target platform. Throws {@link io.dataphin.migration.api.error.PlatformException}. */
public interface BlockingProjectDirectory {

    /** All projects of the tenant; a Dev-Prod pair is one entry. */
    List<PlatformProject> projects(CallContext context);

    /** Project roles by Dataphin user id, of one side of a project. */
    Map<String, Set<ProjectRole>> members(CallContext context, long projectId, Env env);

    /** Ids of the tenant's super administrators. */
    Set<String> superAdministrators(CallContext context);

    /** Where a compute source points to (never a secret). */
    SourceLocation location(CallContext context, ComputeSourceRef computeSource);

    /** Version of the server, e.g. {@code 6.4.0.994114}; used as connection test. */
    String serverVersion(CallContext context);

    /**
     * A project with what is attached to its sides.
     *
     * @param name name of the side shown (Dev of a pair)
     * @param displayName name to show; the name when there is none
     * @param source compute source of the Basic project or of the Prod side (R7, R9); null when none is attached
     * @param devSource compute source of the Dev side; null for Basic or when none is attached
     */
    record PlatformProject(
            long id,
            String name,
            String displayName,
            ProjectMode mode,
            ComputeSourceRef source,
            ComputeSourceRef devSource) {}

    /** Roles inside a project. */
    enum ProjectRole {
        ADMINISTRATOR,
        DEVELOPER,
        VISITOR,
        ANALYST,
        OPERATIONS,
        /** A custom role; gives no rights here. */
        OTHER
    }
}
