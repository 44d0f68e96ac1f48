package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskName;
import io.dataphin.migration.batch.BatchAcceptance.Former;
import io.dataphin.migration.catalog.TakenNames;
import io.dataphin.migration.preflight.AcceptanceCheck;
import io.dataphin.migration.preflight.AdoptionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person must accept before the jobs of a wish are migrated. */
@ApplicationScoped
class FindingsToAccept {

    private final TakenNames taken;
    private final AcceptanceCheck acceptance;

    /** For the container's proxy only. */
    protected FindingsToAccept() {
        this(null, null);
    }

    @Inject
    FindingsToAccept(TakenNames taken, AcceptanceCheck acceptance) {
        this.taken = taken;
        this.acceptance = acceptance;
    }

    /** The tasks that have the wished names now, by name. */
    Map<String, TargetTask> sameNamed(
            Caller caller, StartMigration wish, TargetProject project, Map<String, String> targetNames) {
        List<String> legal = wish.jobs().stream()
                .map(choice -> targetNames.get(choice.deploymentId()))
                .filter(TaskName::isLegal)
                .toList();
        return taken.tasks(caller.userId(), project.ref(), legal);
    }

    /** What a person must accept, by deployment id. Nothing is asked about the content of a task that is left as it is. */
    Map<String, List<Finding>> of(
            Caller caller,
            StartMigration wish,
            TargetProject project,
            Map<String, SourceJob> jobs,
            Map<String, String> targetNames,
            Map<String, TargetTask> sameNamed,
            Map<String, Former> formers) {
        List<AdoptionCheck.Wish> wishes = wish.jobs().stream()
                .map(choice -> {
                    String name = targetNames.get(choice.deploymentId());
                    TargetTask task = name == null ? null : sameNamed.get(name);
                    SourceJob job = jobs.get(choice.deploymentId());
                    return BatchAcceptance.policy(wish, choice) == SameNamePolicy.OVERWRITE
                            ? new AdoptionCheck.Wish(job, name, task)
                            : new AdoptionCheck.Wish(job, name, null, task == null || repeatsFailed(formers, choice));
                })
                .toList();
        return acceptance.check(caller.userId(), project, wishes);
    }

    /** The task may be the one that the failed record wrote. */
    private static boolean repeatsFailed(Map<String, Former> formers, JobChoice choice) {
        Former former = formers.get(choice.deploymentId());
        return former != null && former.failed();
    }

    /**
     * Checks that everything was accepted, now or for the record that is repeated.
     *
     * @throws ConflictException {@code ACCEPTANCE_REQUIRED} with every finding that was not
     */
    static void requireAccepted(StartMigration wish, Map<String, List<Finding>> toAccept, Map<String, Former> formers) {
        List<JobError> missing = new ArrayList<>();
        for (JobChoice choice : wish.jobs()) {
            Former former = formers.get(choice.deploymentId());
            toAccept.getOrDefault(choice.deploymentId(), List.of()).stream()
                    .filter(finding -> !choice.accept().contains(finding.code()))
                    .filter(finding ->
                            former == null || former.accepted().stream().noneMatch(finding::sameAs))
                    .forEach(finding -> missing.add(new JobError(choice.deploymentId(), finding.text())));
        }
        if (!missing.isEmpty()) {
            throw new ConflictException(Message.of("ACCEPTANCE_REQUIRED", "count", missing.size()), missing);
        }
    }
}
