package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.SourceLocation;
import java.util.Optional;
import java.util.Set;

/**
 * Projects, members and compute sources of the target platform. An operation returns the request; whoever runs it sends it. {@code userId} is
 * the person acted for; null for the plug-in itself.
 */
public interface ProjectDirectory {

    /**
     * A page of the projects of the tenant; a Dev-Prod pair may be one row or two.
     *
     * @param page from 1
     */
    Call<Page<ProjectSide>> projects(String userId, int page);

    /** One side of a project; empty when there is none. A list may leave out a side or its compute source. */
    Call<Optional<ProjectSide>> project(String userId, long projectId, Env env);

    /**
     * A page of the members of one side of a project.
     *
     * @param page from 1
     */
    Call<Page<Member>> members(String userId, long projectId, Env env, int page);

    /**
     * A page of the user ids of the tenant's super administrators.
     *
     * @param page from 1
     */
    Call<Page<String>> superAdministrators(String userId, int page);

    /**
     * A page of the compute sources of the tenant, attached to a project or not.
     *
     * @param page from 1
     */
    Call<Page<ListedSource>> computeSources(String userId, int page);

    /** Where a compute source points to (never a secret). */
    Call<SourceLocation> location(String userId, ComputeSourceRef computeSource);

    /** Version of the server, e.g. {@code 6.4.0.994114}; used as connection test. */
    Call<String> serverVersion(String userId);

    /**
     * A Basic project or one side of a pair.
     *
     * @param displayName name to show; empty when there is none
     * @param source attached real-time compute source; null when there is none, or the answer does not say
     */
    record ProjectSide(long id, Env env, ProjectMode mode, String name, String displayName, ComputeSourceRef source) {

        /** Name to show. */
        public String label() {
            return displayName.isEmpty() ? name : displayName;
        }
    }

    /**
     * A compute source.
     *
     * @param realTime whether it may be one of real-time jobs, which alone have a {@link #location}
     */
    record ListedSource(ComputeSourceRef source, boolean realTime) {}

    /** A member of one side of a project. */
    record Member(String userId, Set<ProjectRole> roles) {

        public Member {
            roles = Set.copyOf(roles);
        }
    }

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
