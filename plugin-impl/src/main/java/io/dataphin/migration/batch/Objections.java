package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
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
    private final Map<String, Set<String>> toAccept = new HashMap<>();

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
                toAccept.computeIfAbsent(error.deploymentId(), id -> new HashSet<>())
                        .add(error.reason().code());
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
                        choice.deploymentId(), choice.targetName(), choice.sameNamePolicy(), accepted(choice)))
                .toList();
        return new StartMigration(wish.projectId(), wish.sameNamePolicy(), rest);
    }

    private Set<String> accepted(JobChoice choice) {
        Set<String> codes = new HashSet<>(choice.accept());
        codes.addAll(toAccept(choice.deploymentId()));
        return codes;
    }

    /** Why a job would be refused; empty when it would not. */
    List<Message> errors(String deploymentId) {
        return errors.getOrDefault(deploymentId, List.of());
    }

    /** Codes of findings that must be accepted for a job and are not. */
    Set<String> toAccept(String deploymentId) {
        return toAccept.getOrDefault(deploymentId, Set.of());
    }
}
