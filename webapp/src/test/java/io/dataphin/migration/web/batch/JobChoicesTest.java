package io.dataphin.migration.web.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.web.fake.FakeJobs;
import org.junit.jupiter.api.Test;

class JobChoicesTest {

    private final JobChoices choices = new JobChoices(2);

    @Test
    void shouldRefuseOneMoreThanTheLimit() {
        assertThat(choices.add(FakeJobs.candidate(1))).isTrue();
        assertThat(choices.add(FakeJobs.candidate(2))).isTrue();

        assertThat(choices.add(FakeJobs.candidate(3))).as("R12").isFalse();
        assertThat(choices.add(FakeJobs.candidate(1))).as("chosen already").isTrue();
        assertThat(choices.getSize()).isEqualTo(2);
    }

    @Test
    void shouldFlagANameThatTwoJobsWant() {
        choices.add(FakeJobs.candidate(1));
        choices.add(FakeJobs.candidate(2));
        ChosenJob first = choices.get(FakeJobs.candidate(1).job().deploymentId());
        ChosenJob second = choices.get(FakeJobs.candidate(2).job().deploymentId());

        second.setTargetName(first.getTargetName());

        assertThat(choices.problemOf(first)).isEqualTo(NameProblem.TAKEN);
        assertThat(choices.problemOf(second)).isEqualTo(NameProblem.TAKEN);
        assertThat(choices.getProblems()).isEqualTo(2);
    }

    @Test
    void shouldFlagANameThatBreaksTheRule() {
        choices.add(FakeJobs.candidate(1));
        ChosenJob job = choices.getAll().iterator().next();

        job.setTargetName("Orders-2026");

        assertThat(choices.problemOf(job)).isEqualTo(NameProblem.ILLEGAL);
    }

    @Test
    void shouldSendOnlyWhatDiffersFromTheProposal() {
        choices.add(FakeJobs.candidate(1));
        choices.add(FakeJobs.candidate(2));
        ChosenJob second = choices.get(FakeJobs.candidate(2).job().deploymentId());
        second.setTargetName("renamed_task");
        second.setPolicy(SameNamePolicy.OVERWRITE);

        assertThat(choices.toChoices())
                .first()
                .isEqualTo(JobChoice.of(FakeJobs.candidate(1).job().deploymentId()));
        assertThat(choices.toChoices()).last().satisfies(choice -> {
            assertThat(choice.targetName()).isEqualTo("renamed_task");
            assertThat(choice.sameNamePolicy()).isEqualTo(SameNamePolicy.OVERWRITE);
        });
    }

    @Test
    void shouldNotClaimThatAChangedNameExists() {
        choices.add(FakeJobs.candidate(5));
        ChosenJob job = choices.getAll().iterator().next();
        assertThat(job.isSameNameExists()).isTrue();

        job.setTargetName("another_name");

        assertThat(job.isSameNameExists()).isFalse();
        assertThat(job.isRenamed()).isTrue();
    }
}
