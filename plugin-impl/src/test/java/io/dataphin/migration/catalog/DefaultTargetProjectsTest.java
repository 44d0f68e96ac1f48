package io.dataphin.migration.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectBlocker;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.spi.ProjectDirectory.ProjectRole;
import io.dataphin.migration.catalog.rights.FakeDirectory;
import io.dataphin.migration.catalog.rights.PlatformProject;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultTargetProjectsTest {

    private static final ComputeSourceRef PROD = new ComputeSourceRef(1, "vvp_prod");
    private static final ComputeSourceRef DEV = new ComputeSourceRef(2, "vvp_dev");

    private final FakeDirectory directory = new FakeDirectory();
    private final DefaultTargetProjects projects = directory.targetProjects();

    @Test
    void shouldTakeJobsOfABasicProjectFromItsOwnSourceR9() {
        directory.add(project(ProjectMode.BASIC, PROD, null), ProjectRole.DEVELOPER);

        TargetProject project = only();

        assertThat(project.eligible()).isTrue();
        assertThat(project.ref().env()).isEqualTo(Env.PROD);
        assertThat(project.source().computeSourceId()).isEqualTo(PROD.id());
    }

    @Test
    void shouldTakeJobsOfAPairFromProdAndWriteThemToDevR7R10() {
        directory.add(project(ProjectMode.DEV_PROD, PROD, DEV), ProjectRole.DEVELOPER);

        TargetProject project = only();

        assertThat(project.eligible()).isTrue();
        assertThat(project.ref().env()).isEqualTo(Env.DEV);
        assertThat(project.source().computeSourceId()).isEqualTo(PROD.id());
    }

    @Test
    void shouldBlockAProjectWithoutSourceR18() {
        directory.add(project(ProjectMode.BASIC, null, null), ProjectRole.DEVELOPER);

        assertThat(blockers()).containsExactly(ProjectBlocker.NO_STREAM_SOURCE);
        assertThat(only().source()).isNull();
    }

    @Test
    void shouldBlockAPairWithoutDevSourceR8() {
        directory.add(project(ProjectMode.DEV_PROD, PROD, null), ProjectRole.DEVELOPER);

        assertThat(blockers()).containsExactly(ProjectBlocker.DEV_SOURCE_MISSING);
    }

    @Test
    void shouldBlockAPairWhoseSidesShareASourceR8() {
        directory.add(project(ProjectMode.DEV_PROD, PROD, PROD), ProjectRole.DEVELOPER);

        assertThat(blockers()).containsExactly(ProjectBlocker.SOURCES_NOT_SEPARATE);
    }

    @Test
    void shouldBlockAPairWhoseSourcesPointToTheSameNamespaceR8() {
        directory.pointTo(DEV, directory.namespaceOf(PROD));
        directory.add(project(ProjectMode.DEV_PROD, PROD, DEV), ProjectRole.DEVELOPER);

        assertThat(blockers()).containsExactly(ProjectBlocker.SOURCES_NOT_SEPARATE);
    }

    @Test
    void shouldBlockAPairWhoseSourcesWereDeletedAndNotFailR8R18() {
        directory.delete(PROD);
        directory.delete(DEV);
        directory.add(project(ProjectMode.DEV_PROD, PROD, DEV), ProjectRole.DEVELOPER);

        assertThat(blockers()).containsExactly(ProjectBlocker.NO_STREAM_SOURCE, ProjectBlocker.DEV_SOURCE_MISSING);
    }

    @Test
    void shouldBlockAProjectWhoseCredentialIsNotConfigured() {
        directory.withoutCredential();
        directory.add(project(ProjectMode.BASIC, PROD, null), ProjectRole.DEVELOPER);

        assertThat(blockers()).containsExactly(ProjectBlocker.CREDENTIAL_MISSING);
    }

    @Test
    void shouldHideAProjectFromSomebodyWithoutARoleInIt() {
        directory.add(project(ProjectMode.BASIC, PROD, null));

        assertThat(projects.list(FakeDirectory.CALLER)).isEmpty();
        assertThatThrownBy(() -> projects.get(FakeDirectory.CALLER, 7)).isInstanceOf(NotFoundException.class);
    }

    private TargetProject only() {
        return projects.get(FakeDirectory.CALLER, 7);
    }

    private List<String> blockers() {
        return only().blockers().stream().map(ProjectBlocker::code).toList();
    }

    private static PlatformProject project(ProjectMode mode, ComputeSourceRef source, ComputeSourceRef devSource) {
        return new PlatformProject(7, "retail_rt", "Retail", mode, source, devSource);
    }
}
