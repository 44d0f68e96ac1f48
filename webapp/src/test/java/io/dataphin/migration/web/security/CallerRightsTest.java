package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.project.ProjectAccess;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.FakeProjects;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallerRightsTest {

    @Test
    void shouldOfferNothingToSomebodyWhoMayOnlyLook() {
        CallerRights rights = rights(new ProjectAccess(1, "Finance", false, false));

        assertThat(rights.isMigrating()).isFalse();
        assertThat(rights.isActing()).isFalse();
        assertThat(Action.values()).noneMatch(rights::offers);
        assertThat(rights.isNowhere()).isFalse();
    }

    @Test
    void shouldOfferPublishingAloneToOperations() {
        CallerRights rights = rights(new ProjectAccess(1, "Finance", false, true));

        assertThat(Action.values()).filteredOn(rights::offers).containsExactly(Action.PUBLISH);
        assertThat(rights.isActing()).isTrue();
        assertThat(rights.isMigrating()).isFalse();
    }

    @Test
    void shouldOfferEverythingToSomebodyWhoMayMigrateSomewhere() {
        CallerRights rights =
                rights(new ProjectAccess(1, "Finance", false, false), new ProjectAccess(2, "Retail", true, true));

        assertThat(Action.values()).allMatch(rights::offers);
    }

    @Test
    void shouldTellTheMemberOfNoProject() {
        assertThat(rights().isNowhere()).isTrue();
    }

    @Test
    void shouldLeaveTheDecisionToTheServicesWhileDataphinIsAway() {
        FakeProjects projects = new FakeProjects();
        projects.away(new ConflictException("AWAY"));
        CallerRights rights = new CallerRights(projects, FakeCaller.alice());

        assertThat(rights.isNowhere()).isFalse();
        assertThat(Action.values()).allMatch(rights::offers);
        assertThat(rights.nameOf(1, "retail_rt")).isEqualTo("retail_rt");
    }

    @Test
    void shouldNameAProjectAsDataphinShowsIt() {
        assertThat(rights(new ProjectAccess(2, "Retail", true, true)).nameOf(2, "retail_rt"))
                .isEqualTo("Retail");
    }

    private static CallerRights rights(ProjectAccess... projects) {
        return new CallerRights(
                new FakeProjects() {
                    @Override
                    public List<ProjectAccess> access(Caller caller) {
                        return List.of(projects);
                    }
                },
                FakeCaller.alice());
    }
}
