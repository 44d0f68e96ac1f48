package io.dataphin.migration.api.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationStatusTest {

    @Test
    void shouldCallExactlyTheUnfinishedStatusesBusyR13() {
        assertThat(EnumSet.allOf(MigrationStatus.class).stream().filter(MigrationStatus::busy))
                .containsExactly(MigrationStatus.WAITING, MigrationStatus.MIGRATING, MigrationStatus.SUBMITTING);
    }

    @Test
    void shouldPassThroughTheStagesInOrderR15() {
        assertThat(successors(MigrationStatus.WAITING))
                .containsExactlyInAnyOrder(
                        MigrationStatus.MIGRATING, MigrationStatus.CANCELLED, MigrationStatus.FAILED);
        assertThat(successors(MigrationStatus.MIGRATING))
                .containsExactlyInAnyOrder(MigrationStatus.SUBMITTING, MigrationStatus.SKIPPED, MigrationStatus.FAILED);
        assertThat(successors(MigrationStatus.SUBMITTING))
                .containsExactlyInAnyOrder(MigrationStatus.SUCCEEDED, MigrationStatus.FAILED);
    }

    @Test
    void shouldLeaveFailedOnlyToSubmitAgainR6() {
        assertThat(successors(MigrationStatus.FAILED)).containsExactly(MigrationStatus.SUBMITTING);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUCCEEDED", "SKIPPED", "CANCELLED"})
    void shouldNeverLeaveAnEnd(MigrationStatus end) {
        assertThat(successors(end)).isEmpty();
    }

    private static Set<MigrationStatus> successors(MigrationStatus status) {
        Set<MigrationStatus> successors = EnumSet.noneOf(MigrationStatus.class);
        for (MigrationStatus next : MigrationStatus.values()) {
            if (next != status && status.mayBecome(next)) {
                successors.add(next);
            }
        }
        return successors;
    }
}
