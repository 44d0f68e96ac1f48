package io.dataphin.migration.web.fake;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectAccess;
import io.dataphin.migration.api.project.ProjectBlocker;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.ProjectQuery;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** One project of each kind: pair, Basic, not allowed, blocked. */
@ApplicationScoped
public class FakeProjects implements TargetProjects {

    /** A Dev-Prod pair that can be chosen. */
    public static final long PAIR = 1001;
    /** A Basic project that can be chosen. */
    public static final long BASIC = 1002;
    /** A project that this person may not migrate into. */
    public static final long NOT_ALLOWED = 1003;
    /** A project without a compute source. */
    public static final long BLOCKED = 1004;

    private static final List<TargetProject> ALL = List.of(
            project(PAIR, "retail_dev", "Retail realtime (Dev)", ProjectMode.DEV_PROD, true, List.of()),
            project(BASIC, "marketing_rt", "Marketing", ProjectMode.BASIC, true, List.of()),
            project(NOT_ALLOWED, "finance_rt", "Finance", ProjectMode.BASIC, false, List.of()),
            project(
                    BLOCKED,
                    "logistics_with_a_long_project_name",
                    "Logistics",
                    ProjectMode.DEV_PROD,
                    true,
                    List.of(new ProjectBlocker(
                            ProjectBlocker.NO_STREAM_SOURCE,
                            Message.of("blocker.NO_STREAM_SOURCE", "project", "Logistics"),
                            "https://console.example.com/project/1004"))));

    private MigrationException away;

    /** Lets the target refuse from now on; null = no more. */
    public void away(MigrationException refusal) {
        away = refusal;
    }

    @Override
    public List<TargetProject> list(Caller caller) {
        if (away != null) {
            throw away;
        }
        return ALL;
    }

    @Override
    public List<ProjectAccess> access(Caller caller) {
        return list(caller).stream()
                .map(project -> new ProjectAccess(
                        project.id(), project.displayName(), project.mayMigrate(), project.mayPublish()))
                .toList();
    }

    @Override
    public Slice<TargetProject> page(Caller caller, ProjectQuery query) {
        List<TargetProject> all = list(caller);
        return new Slice<>(all, null, all.size());
    }

    @Override
    public TargetProject get(Caller caller, long projectId) {
        return ALL.stream()
                .filter(project -> project.id() == projectId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("NOT_FOUND"));
    }

    private static TargetProject project(
            long id,
            String name,
            String displayName,
            ProjectMode mode,
            boolean allowed,
            List<ProjectBlocker> blockers) {
        SourceLocation source = blockers.isEmpty()
                ? new SourceLocation("VERVERICA", 77, "vvp_" + name, "cn-hangzhou", "vvp", "ws-1", name + "-ns", "main")
                : null;
        Env env = mode == ProjectMode.BASIC ? Env.PROD : Env.DEV;
        return new TargetProject(new ProjectRef(id, env), name, displayName, mode, blockers, allowed, allowed, source);
    }
}
