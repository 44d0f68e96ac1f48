package io.dataphin.migration.platform.dataphin.client;

import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.spi.ProjectDirectory.ProjectSide;
import io.dataphin.migration.platform.dataphin.client.ProjectsApi.Project;
import io.dataphin.migration.platform.gateway.Lenient;

/** Reads a Basic project or one side of a pair. */
final class ProjectSides {

    private ProjectSides() {}

    /** A row of ListProjects. */
    static ProjectSide ofRow(Project row) {
        return of(row, row.realtimeDataSourceId(), row.realtimeDataSourceName());
    }

    /** The answer of GetProject, which names the compute source otherwise. */
    static ProjectSide ofProject(Project project) {
        return of(project, project.streamComputeSourceId(), project.streamComputeSourceName());
    }

    private static ProjectSide of(Project project, Long sourceId, String sourceName) {
        boolean basic = ProjectMode.BASIC.name().equals(project.mode());
        boolean dev = !basic && Env.DEV.name().equalsIgnoreCase(project.env());
        return new ProjectSide(
                Lenient.orZero(project.id()),
                dev ? Env.DEV : Env.PROD,
                basic ? ProjectMode.BASIC : ProjectMode.DEV_PROD,
                Lenient.orEmpty(project.name()),
                Lenient.orEmpty(project.displayName()),
                source(sourceId, sourceName));
    }

    private static ComputeSourceRef source(Long id, String name) {
        if (id == null || id == 0) {
            return null;
        }
        return new ComputeSourceRef(id, name == null ? id.toString() : name);
    }
}
