package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.task.TaskName;
import io.dataphin.migration.catalog.ProposedNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The task names of a wish, and whether they can be used side by side. */
@ApplicationScoped
class WishedNames {

    private final ProposedNames proposals;

    /** For the container's proxy only. */
    protected WishedNames() {
        this(null);
    }

    @Inject
    WishedNames(ProposedNames proposals) {
        this.proposals = proposals;
    }

    /** The name of each wished job, by deployment id: the one asked for, else the proposal. It may be illegal. */
    Map<String, String> of(StartMigration wish, TargetProject project, Map<String, SourceJob> jobs) {
        Map<String, String> proposed = proposals.propose(project.id(), jobs, BatchAcceptance.ids(wish));
        Map<String, String> wanted = new HashMap<>();
        for (JobChoice choice : wish.jobs()) {
            String name = choice.targetName() == null ? proposed.get(choice.deploymentId()) : choice.targetName();
            wanted.put(choice.deploymentId(), name);
        }
        return wanted;
    }

    /**
     * Checks names that {@code of} answered.
     *
     * @throws NotEligibleException {@code TARGET_NAME_INVALID}, or else {@code TARGET_NAME_COLLISION} when jobs of the batch want the same name
     */
    static void check(StartMigration wish, Map<String, String> targetNames) {
        checkLegal(wish, targetNames);
        checkDifferent(wish, targetNames);
    }

    private static void checkLegal(StartMigration wish, Map<String, String> targetNames) {
        List<JobError> illegal = wish.jobs().stream()
                .filter(choice -> !TaskName.isLegal(targetNames.get(choice.deploymentId())))
                .map(choice -> new JobError(
                        choice.deploymentId(),
                        Message.of("TARGET_NAME_INVALID", "targetName", targetNames.get(choice.deploymentId()))))
                .toList();
        if (!illegal.isEmpty()) {
            throw new NotEligibleException(Message.of("TARGET_NAME_INVALID", "count", illegal.size()), illegal);
        }
    }

    private static void checkDifferent(StartMigration wish, Map<String, String> targetNames) {
        Map<String, Long> uses =
                targetNames.values().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        List<JobError> colliding = wish.jobs().stream()
                .filter(choice -> uses.get(targetNames.get(choice.deploymentId())) > 1)
                .map(choice -> new JobError(
                        choice.deploymentId(),
                        Message.of("TARGET_NAME_COLLISION", "targetName", targetNames.get(choice.deploymentId()))))
                .toList();
        if (!colliding.isEmpty()) {
            String names = colliding.stream()
                    .map(error -> error.reason().parameters().get("targetName"))
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new NotEligibleException(Message.of("TARGET_NAME_COLLISION", "targetName", names), colliding);
        }
    }
}
