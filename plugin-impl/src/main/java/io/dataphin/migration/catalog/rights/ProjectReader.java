package io.dataphin.migration.catalog.rights;

import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.spi.ProjectDirectory;
import io.dataphin.migration.api.spi.ProjectDirectory.ProjectSide;
import io.dataphin.migration.platform.quota.CallRunner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the projects of the tenant and puts each together from its sides. */
final class ProjectReader {

    private final ProjectDirectory directory;
    private final CallRunner calls;

    ProjectReader(ProjectDirectory directory, CallRunner calls) {
        this.directory = directory;
        this.calls = calls;
    }

    List<PlatformProject> all(String userId) {
        Map<Long, List<ProjectSide>> projects = new LinkedHashMap<>();
        calls.all(page -> directory.projects(userId, page), side -> side.id() + "/" + side.env())
                .forEach(side -> projects.computeIfAbsent(side.id(), id -> new ArrayList<>())
                        .add(side));
        return projects.values().stream().map(sides -> project(userId, sides)).toList();
    }

    private PlatformProject project(String userId, List<ProjectSide> sides) {
        ProjectSide listed = sides.get(0);
        Optional<ProjectSide> prod = side(userId, sides, Env.PROD);
        if (listed.mode() == ProjectMode.BASIC) {
            return entry(listed, ProjectMode.BASIC, prod, Optional.empty());
        }
        Optional<ProjectSide> dev = side(userId, sides, Env.DEV);
        return entry(dev.orElse(listed), ProjectMode.DEV_PROD, prod, dev);
    }

    /** The list may leave out a side or its compute source; then the project itself is asked. */
    private Optional<ProjectSide> side(String userId, List<ProjectSide> sides, Env env) {
        Optional<ProjectSide> listed =
                sides.stream().filter(side -> side.env() == env).findFirst();
        if (listed.isPresent() && listed.get().source() != null) {
            return listed;
        }
        return calls.run(directory.project(userId, sides.get(0).id(), env)).or(() -> listed);
    }

    private static PlatformProject entry(
            ProjectSide shown, ProjectMode mode, Optional<ProjectSide> prod, Optional<ProjectSide> dev) {
        return new PlatformProject(shown.id(), shown.name(), shown.label(), mode, source(prod), source(dev));
    }

    private static ComputeSourceRef source(Optional<ProjectSide> side) {
        return side.map(ProjectSide::source).orElse(null);
    }
}
