package io.dataphin.migration.batch;

import static io.dataphin.migration.batch.AcceptanceWorld.blocker;
import static io.dataphin.migration.batch.AcceptanceWorld.elsewhere;
import static io.dataphin.migration.batch.AcceptanceWorld.last;
import static io.dataphin.migration.batch.AcceptanceWorld.project;
import static io.dataphin.migration.batch.AcceptanceWorld.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.BatchPreview;
import io.dataphin.migration.api.migration.BatchPreview.Result;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The preview tells at once what a start would refuse one check after the other. */
class BatchPreviewsTest {

    private static final Caller CALLER = new Caller(new UserRef("30012012", "wang.wei"), false);

    private final AcceptanceWorld world = new AcceptanceWorld();
    private final BatchPreviews previews = world.previews();

    @Test
    void shouldTellWhatBecomesOfEachJob() {
        world.tasks.put("orders_2", task("orders_2"));
        world.tasks.put("orders_3", task("orders_3"));

        BatchPreview preview = preview(
                JobChoice.of("d-1"),
                JobChoice.of("d-2"),
                new JobChoice("d-3", null, SameNamePolicy.OVERWRITE, Set.of()));

        assertThat(preview.jobs())
                .extracting(BatchPreview.Job::result)
                .containsExactly(Result.CREATE, Result.SKIP, Result.OVERWRITE);
        assertThat(preview.jobs()).extracting(BatchPreview.Job::targetName).contains("orders_1");
        assertThat(preview.count(Result.REFUSED)).isZero();
    }

    @Test
    void shouldNameEveryJobThatAnyOfTheChecksRefusesWithItsReason() {
        world.preflightFindings.put("d-1", List.of(blocker("BATCH_NOT_SUPPORTED")));
        world.lastRecords.put("d-2", last(11, MigrationStatus.WAITING));
        world.heldNames.add("orders_3");

        BatchPreview preview = preview(JobChoice.of("d-1"), JobChoice.of("d-2"), JobChoice.of("d-3"));

        assertThat(preview.count(Result.REFUSED)).isEqualTo(3);
        assertThat(preview.jobs())
                .flatExtracting(BatchPreview.Job::errors)
                .extracting(Message::code)
                .containsExactly("BATCH_NOT_SUPPORTED", "JOB_BUSY", "TARGET_NAME_COLLISION");
        assertThat(preview.jobs().get(2).targetName()).isEqualTo("orders_3");
    }

    @Test
    void shouldTellOfARefusedJobWhatElseWasFound() {
        Finding warning = Finding.of(Severity.WARNING, "CHANGED_SINCE_START");
        world.preflightFindings.put("d-1", List.of(warning));
        world.toAccept.put("d-1", List.of(elsewhere("orders")));
        world.lastRecords.put("d-1", last(11, MigrationStatus.WAITING));

        BatchPreview.Job alone = preview(JobChoice.of("d-1")).jobs().get(0);
        BatchPreview.Job besideAnother =
                preview(JobChoice.of("d-1"), JobChoice.of("d-2")).jobs().get(0);

        assertThat(alone.errors()).extracting(Message::code).containsExactly("JOB_BUSY");
        assertThat(alone.targetName()).isEqualTo("orders_1");
        assertThat(alone.findings()).containsExactly(elsewhere("orders"), warning);
        assertThat(alone.toAccept()).containsExactly(Finding.ALREADY_MIGRATED_ELSEWHERE);
        assertThat(besideAnother).isEqualTo(alone);
    }

    @Test
    void shouldCheckTheRestAsIfARefusedJobWereNotThere() {
        world.preflightFindings.put("d-1", List.of(blocker("BATCH_NOT_SUPPORTED")));

        BatchPreview preview = preview(
                new JobChoice("d-1", "orders_2", null, Set.of()), new JobChoice("d-2", "orders_2", null, Set.of()));

        assertThat(preview.jobs()).extracting(BatchPreview.Job::result).containsExactly(Result.REFUSED, Result.CREATE);
    }

    @Test
    void shouldTurnBothJobsOfOneNameDown() {
        BatchPreview preview =
                preview(new JobChoice("d-1", "same", null, Set.of()), new JobChoice("d-2", "same", null, Set.of()));

        assertThat(preview.jobs())
                .allSatisfy(job -> assertThat(job.errors().get(0).code()).isEqualTo("TARGET_NAME_COLLISION"));
    }

    @Test
    void shouldTellWhatMustBeAcceptedAndGoOnAsIfItWere() {
        world.toAccept.put("d-1", List.of(elsewhere("orders")));
        world.lastRecords.put("d-2", last(11, MigrationStatus.WAITING));

        BatchPreview preview = preview(JobChoice.of("d-1"), JobChoice.of("d-2"));

        BatchPreview.Job first = preview.jobs().get(0);
        assertThat(first.result()).isEqualTo(Result.CREATE);
        assertThat(first.toAccept()).containsExactly(Finding.ALREADY_MIGRATED_ELSEWHERE);
        assertThat(first.findings()).containsExactly(elsewhere("orders"));
        assertThat(preview.mustAccept()).isEqualTo(1);
        assertThat(preview.count(Result.REFUSED)).isEqualTo(1);
        assertThat(preview(new JobChoice("d-1", null, null, Set.of(Finding.ALREADY_MIGRATED_ELSEWHERE)))
                        .mustAccept())
                .isZero();
    }

    @Test
    void shouldShowTheFindingsOfTheRulesBlockersFirst() {
        Finding note = Finding.of(Severity.INFO, "NEVER_STARTED");
        Finding warning = Finding.of(Severity.WARNING, "CHANGED_SINCE_START");
        world.preflightFindings.put("d-1", List.of(note, warning));

        BatchPreview preview = preview(JobChoice.of("d-1"), JobChoice.of("d-2"));

        assertThat(preview.jobs().get(0).findings()).containsExactly(warning, note);
        assertThat(preview.warnings()).isEqualTo(1);
    }

    @Test
    void shouldRefuseAsAWholeWhatAStartRefusesAsAWhole() {
        assertThatThrownBy(this::preview).isInstanceOf(InvalidRequestException.class);
        world.project = project(true, "CREDENTIAL_MISSING");
        assertThatThrownBy(() -> preview(JobChoice.of("d-1")))
                .isInstanceOf(NotEligibleException.class)
                .hasMessageContaining("PROJECT_NOT_ELIGIBLE");
    }

    private BatchPreview preview(JobChoice... choices) {
        return previews.of(CALLER, new StartMigration(AcceptanceWorld.PROJECT, SameNamePolicy.SKIP, List.of(choices)));
    }
}
