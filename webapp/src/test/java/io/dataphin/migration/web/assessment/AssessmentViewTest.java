package io.dataphin.migration.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dataphin.migration.api.assessment.AssessedJob;
import io.dataphin.migration.api.assessment.AssessedJobQuery;
import io.dataphin.migration.api.assessment.Assessment;
import io.dataphin.migration.api.assessment.AssessmentStatus;
import io.dataphin.migration.api.assessment.Readiness;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.web.fake.FakeAssessments;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.RecordingNotices;
import io.dataphin.migration.web.fake.RecordingUpdate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentViewTest {

    private final FakeAssessments assessments = new FakeAssessments();
    private final RecordingNotices notices = new RecordingNotices();
    private final RecordingUpdate update = new RecordingUpdate();
    private final AssessmentReader reader = new AssessmentReader(assessments, FakeCaller.alice(), notices);
    private final AssessmentView view = new AssessmentView(reader, update);

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "18", "1; drop table"})
    void shouldShowNothingForAnAddressThatNamesNoAssessment(String id) {
        view.setId(id);

        assertThat(view.getShown()).isNull();
        assertThat(view.getSlice().items()).isEmpty();
    }

    @Test
    void shouldAskForTheJobsThatTheAddressNames() {
        view.setId("17");
        view.getFilter().setReadiness("REVIEW");
        view.getFilter().setCode("RESOURCE_MISSING");
        view.getFilter().setSubject("geo-udf.jar");
        view.getFilter().setKeyword(" ord ");

        assertThat(view.getSlice().items()).extracting(AssessedJob::name).containsExactly("orders");
        assertThat(assessments.calls)
                .contains(new AssessedJobQuery(
                        Set.of(Readiness.REVIEW), Set.of("RESOURCE_MISSING"), "geo-udf.jar", "ord", 20, null));
        assertThat(view.getChips())
                .filteredOn(ReadinessChip::on)
                .extracting(ReadinessChip::readiness, ReadinessChip::toggled)
                .containsExactly(tuple(Readiness.REVIEW, ""));
    }

    @Test
    void shouldNotBeRestrictedByWhatIsNoReadiness() {
        view.setId("17");
        view.getFilter().setReadiness("ready'");

        assertThat(view.getFilter().readinessSet()).isEmpty();
        assertThat(view.getSlice().items()).hasSize(1);
    }

    @Test
    void shouldDrawThePageAnewOnlyWhenItChanged() {
        view.setId("17");
        view.getShown();

        view.refresh();
        assertThat(update.updated()).isEmpty();

        assessments.assessment = running();
        view.refresh();
        assertThat(update.updated()).containsExactly("assessment", "jobList");
    }

    @Test
    void shouldLeadToTheNextAssessmentOrSayWhyThereIsNone() {
        view.setId("17");
        assertThat(view.again()).isEqualTo("/assessment/detail?faces-redirect=true&id=17");

        assessments.failure = new NoPermissionException("NO_PERMISSION", "project", "Sales");
        assertThat(view.again()).isNull();
        assertThat(notices.told()).hasSize(1);
    }

    @Test
    void shouldPointToTheProjectThatIsMissing() {
        AssessmentListView list = new AssessmentListView(reader, null, update);
        list.setProject("");

        assertThat(list.start()).isNull();
        assertThat(list.isProjectMissing()).isTrue();
        assertThat(update.focused()).isEqualTo("project");

        list.setProject("7");
        assertThat(list.start()).isEqualTo("/assessment/detail?faces-redirect=true&id=17");
        assertThat(list.isProjectMissing()).isFalse();
    }

    @Test
    void shouldShowTheScriptOfAJobWithItsFindings() {
        AssessedJobView job = new AssessedJobView(reader);
        job.setId("17");
        job.setJob("d-1");

        assertThat(job.getLines()).hasSize(2);
        assertThat(job.getLines().get(1).findings()).containsExactly(FakeAssessments.MISSING);
        assertThat(job.address(FakeAssessments.ANALYSIS.files().get(0))).doesNotContain("pass");
    }

    private Assessment running() {
        Assessment done = assessments.assessment;
        return new Assessment(
                done.id(),
                done.projectId(),
                done.projectName(),
                AssessmentStatus.RUNNING,
                done.startedBy(),
                done.startedAt(),
                null,
                1,
                2,
                done.counts(),
                null,
                List.of());
    }
}
