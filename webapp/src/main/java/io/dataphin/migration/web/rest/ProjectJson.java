package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectBlocker;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import java.util.List;

/** Item of {@code GET /projects}. */
record ProjectJson(
        String id,
        String name,
        String displayName,
        ProjectMode mode,
        Env env,
        boolean eligible,
        boolean mayMigrate,
        List<BlockerJson> blockers,
        SourceJson source) {

    /** Why it cannot be chosen. */
    record BlockerJson(String code, String message, String link) {

        private static BlockerJson of(ProjectBlocker blocker, Wording wording) {
            return new BlockerJson(blocker.code(), wording.of(blocker.text()), blocker.link());
        }
    }

    /** Where its jobs come from. */
    record SourceJson(
            String computeSourceId, String computeSourceName, String region, String workspace, String namespace) {

        private static SourceJson of(SourceLocation source) {
            return new SourceJson(
                    Long.toString(source.computeSourceId()),
                    source.computeSourceName(),
                    source.region(),
                    source.workspace(),
                    source.namespace());
        }
    }

    static ProjectJson of(TargetProject project, Wording wording) {
        return new ProjectJson(
                Long.toString(project.id()),
                project.name(),
                project.displayName(),
                project.mode(),
                project.ref().env(),
                project.eligible(),
                project.mayMigrate(),
                project.blockers().stream()
                        .map(blocker -> BlockerJson.of(blocker, wording))
                        .toList(),
                project.source() == null ? null : SourceJson.of(project.source()));
    }
}
