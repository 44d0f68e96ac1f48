package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.ActionPreview;
import io.dataphin.migration.api.migration.ActionPreview.Named;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.project.Env;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PreviewTallyTest {

    private final PreviewTally tally = new PreviewTally(Action.MIGRATE);

    @Test
    void shouldCountJobsAndNotRecords() {
        LongStream.rangeClosed(1, 5).forEach(id -> tally.add(failed(id, "d-1", "orders"), true));

        ActionPreview preview = tally.preview();

        assertThat(preview.accepted()).isEqualTo(1);
        assertThat(preview.leftOut()).as("no job is left out").isZero();
        assertThat(preview.refused()).singleElement().satisfies(group -> {
            assertThat(group.repeated()).isTrue();
            assertThat(group.code()).isEqualTo("JOB_BUSY");
            assertThat(group.some()).extracting(Named::id).containsExactly(2L, 3L, 4L, 5L);
        });
    }

    @Test
    void shouldLeaveOutASecondJobThatWantsTheSameTaskName() {
        tally.add(failed(1, "d-1", "orders"), true);
        tally.add(failed(2, "d-2", "orders"), true);

        assertThat(tally.preview().leftOut()).isEqualTo(1);
        assertThat(tally.preview().refused())
                .extracting(ActionPreview.Refusals::code)
                .containsExactly("TARGET_NAME_COLLISION");
    }

    @Test
    void shouldTakeTheNextRecordOfAJobWhoseFirstOneIsRefused() {
        tally.add(state(1, "d-1", "orders", MigrationStatus.SUBMITTING), true);
        tally.add(failed(2, "d-1", "orders"), true);

        assertThat(tally.preview().accepted()).isEqualTo(1);
    }

    @Test
    void shouldNameWhatIsLeftOutAndWhyTheMostFrequentReasonFirst() {
        tally.addUnknown(9);
        LongStream.rangeClosed(11, 20).forEach(id -> tally.add(failed(id, "d-" + id, "t_" + id), false));

        List<ActionPreview.Refusals> groups = tally.preview().refused();

        assertThat(groups).extracting(ActionPreview.Refusals::reason).containsExactly("NO_PERMISSION", "NOT_FOUND");
        assertThat(groups.get(0).count()).isEqualTo(10);
        assertThat(groups.get(0).some()).hasSize(ActionPreview.MOST_NAMED).contains(new Named(11, "job of d-11"));
        assertThat(groups.get(1).some()).containsExactly(new Named(9, "9"));
    }

    private static RecordState failed(long id, String job, String task) {
        return state(id, job, task, MigrationStatus.FAILED);
    }

    private static RecordState state(long id, String job, String task, MigrationStatus status) {
        return new RecordState(
                id,
                job,
                "job of " + job,
                task,
                5,
                Env.DEV,
                status,
                new Failure("RESOURCE_MISSING", Map.of()),
                true,
                PublicationStatus.NOT_PUBLISHED,
                false,
                false,
                false,
                false,
                false,
                false);
    }
}
