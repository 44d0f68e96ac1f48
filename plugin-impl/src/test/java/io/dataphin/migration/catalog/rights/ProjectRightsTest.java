package io.dataphin.migration.catalog.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.spi.ProjectDirectory.ProjectRole;
import io.dataphin.migration.runtime.cache.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectRightsTest {

    private static final PlatformProject PROJECT =
            new PlatformProject(7, "retail_rt", "Retail", ProjectMode.BASIC, null, null);

    private final FakeDirectory directory = new FakeDirectory();
    private final HandClock clock = new HandClock();
    private final ProjectRights rights = directory.rights(clock);

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, true, true",
        "DEVELOPER, true, true",
        "OPERATIONS, false, true",
        "VISITOR, false, false",
        "ANALYST, false, false",
        "OTHER, false, false"
    })
    void shouldGiveRightsByRole(ProjectRole role, boolean mayMigrate, boolean mayPublish) {
        directory.add(PROJECT, role);

        assertThat(rights.visibleProjects(FakeDirectory.CALLER)).containsExactly(PROJECT);
        assertThat(rights.mayMigrate(FakeDirectory.CALLER, PROJECT)).isEqualTo(mayMigrate);
        assertThat(rights.mayPublish(FakeDirectory.CALLER, PROJECT)).isEqualTo(mayPublish);
    }

    @Test
    void shouldLetSuperAdministratorsDoEverything() {
        directory.add(PROJECT);
        directory.makeSuperAdministrator();

        assertThat(rights.visibleProjectIds(FakeDirectory.CALLER)).containsExactly(7L);
        assertThat(rights.mayMigrate(FakeDirectory.CALLER, PROJECT)).isTrue();
    }

    @Test
    void shouldShowNothingToStrangers() {
        directory.add(PROJECT);

        assertThat(rights.visibleProjects(FakeDirectory.CALLER)).isEmpty();
        assertThat(rights.mayMigrate(FakeDirectory.CALLER, PROJECT)).isFalse();
    }

    @Test
    void shouldRememberRolesForAtMostAMinute() {
        directory.add(PROJECT, ProjectRole.DEVELOPER);
        rights.visibleProjects(FakeDirectory.CALLER);
        clock.pass(Duration.ofSeconds(59));
        rights.visibleProjects(FakeDirectory.CALLER);
        assertThat(directory.memberCalls()).isEqualTo(1);

        clock.pass(Duration.ofSeconds(1));
        rights.visibleProjects(FakeDirectory.CALLER);
        assertThat(directory.memberCalls()).isEqualTo(2);
    }
}
