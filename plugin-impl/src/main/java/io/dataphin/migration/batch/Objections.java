package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands against the jobs of a wish, and what is left of it. */
final class Objections {

    private static final String ACCEPTANCE_REQUIRED = "ACCEPTANCE_REQUIRED";

    private final StartMigration wish;
    private final Map<String, List<Message>> errors = new HashMap<>();
    private final Map<String, List<Finding>> toAccept = new HashMap<>();

    Objections(StartMigration wish) {
        this.wish = wish;
    }

    /**
     * Keeps what a check says of single jobs.
     *
     * @throws MigrationException the refusal itself when it stands against the wish as a whole
     */
    void add(MigrationException refusal) {
        if (refusal.jobErrors().isEmpty()) {
            throw refusal;
        }
        for (JobError error : refusal.jobErrors()) {
            if (refusal.code().equals(ACCEPTANCE_REQUIRED)) {
                toAccept.computeIfAbsent(error.deploymentId(), id -> new ArrayList<>())
                        .add(new Finding(error.reason(), Severity.WARNING, null, null));
            } else {
                errors.computeIfAbsent(error.deploymentId(), id -> new ArrayList<>())
                        .add(error.reason());
            }
        }
    }

    /** The whole wish. */
    StartMigration wish() {
        return wish;
    }

    /** The jobs that no check has refused, with what is to be accepted for them as if it were. */
    StartMigration rest() {
        List<JobChoice> rest = wish.jobs().stream()
                .filter(choice -> !errors.containsKey(choice.deploymentId()))
                .map(choice -> new JobChoice(
                        choice.deploymentId(),
                        choice.targetName(),
                        choice.sameNamePolicy(),
                        accepted(choice),
                        choice.reasons()))
                .toList();
        return new StartMigration(wish.projectId(), wish.sameNamePolicy(), rest, wish.moveDependencies(), null, null);
    }

    private Set<String> accepted(JobChoice choice) {
        Set<String> codes = new HashSet<>(choice.accept());
        toAccept(choice.deploymentId()).forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    /** Why a job would be refused; empty when it would not. */
    List<Message> errors(String deploymentId) {
        return errors.getOrDefault(deploymentId, List.of());
    }

    /** Findings that must be accepted for a job and are not. */
    List<Finding> toAccept(String deploymentId) {
        return toAccept.getOrDefault(deploymentId, List.of());
    }
}
