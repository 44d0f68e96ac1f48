package io.dataphin.migration.platform.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.Lenient;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.spi.ProjectDirectory.ProjectSide;

/** Reads a Basic project or one side of a pair. */
final class ProjectSides {

    private ProjectSides() {}

    /** A row of ListProjects. */
    static ProjectSide ofRow(JsonNode row) {
        return of(row, "RealtimeDataSourceId", "RealtimeDataSourceName");
    }

    /** The answer of GetProject, which names the compute source otherwise. */
    static ProjectSide ofProject(JsonNode project) {
        return of(project, "StreamComputeSourceId", "StreamComputeSourceName");
    }

    private static ProjectSide of(JsonNode json, String sourceId, String sourceName) {
        boolean basic = Lenient.text(json.path("Mode")).equals(ProjectMode.BASIC.name());
        boolean dev = !basic && Lenient.text(json.path("Env")).equalsIgnoreCase(Env.DEV.name());
        return new ProjectSide(
                Lenient.wholeOrZero(json.path("Id")),
                dev ? Env.DEV : Env.PROD,
                basic ? ProjectMode.BASIC : ProjectMode.DEV_PROD,
                Lenient.text(json.path("Name")),
                Lenient.text(json.path("DisplayName")),
                source(json, sourceId, sourceName));
    }

    private static ComputeSourceRef source(JsonNode json, String idField, String nameField) {
        Long id = Lenient.whole(json.path(idField));
        if (id == null || id == 0) {
            return null;
        }
        String name = Lenient.text(json.path(nameField));
        return new ComputeSourceRef(id, name.isEmpty() ? id.toString() : name);
    }
}
