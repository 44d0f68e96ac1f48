package io.dataphin.migration.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.assessment.Assessment;
import io.dataphin.migration.api.assessment.AssessmentStatus;
import io.dataphin.migration.api.assessment.Readiness;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.web.fake.FakeAssessments;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendRunTest {

    @Test
    void shouldShowTheRunsFromTheOldestToTheNewest() {
        List<TrendRun> runs = TrendRun.of(List.of(run(3, 10), run(2, 5), run(1, 4)));

        assertThat(runs).extracting(run -> run.assessment().id()).containsExactly(1L, 2L, 3L);
        assertThat(runs.get(0).parts().get(0).share().width()).isEqualTo(1000);
    }

    @Test
    void shouldShowNothingWhereThereIsNothingToCompare() {
        assertThat(TrendRun.of(List.of(run(2, 5), run(1, 0)))).isEmpty();
        assertThat(TrendRun.of(List.of())).isEmpty();
    }

    private static Assessment run(long id, long done) {
        return new Assessment(
                id,
                7,
                "Sales",
                AssessmentStatus.DONE,
                new UserRef("1", "a"),
                FakeAssessments.AT,
                FakeAssessments.AT,
                done,
                done,
                Map.of(Readiness.READY, done),
                null,
                List.of());
    }
}
