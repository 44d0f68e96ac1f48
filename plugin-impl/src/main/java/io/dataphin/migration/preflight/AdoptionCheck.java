package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.platform.quota.CallRunner;
import io.dataphin.migration.record.Adoptions;
import io.dataphin.migration.record.Adoptions.Adoption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a person must accept before a job is migrated, since a running job would change hands or a running task would be replaced. */
@ApplicationScoped
public class AdoptionCheck {

    private final Adoptions adoptions;
    private final TargetPlatform target;
    private final CallRunner calls;

    /** For the container's proxy only. */
    protected AdoptionCheck() {
        this(null, null, null);
    }

    @Inject
    AdoptionCheck(Adoptions adoptions, TargetPlatform target, CallRunner calls) {
        this.adoptions = adoptions;
        this.target = target;
        this.calls = calls;
    }

    /**
     * A job with the task that it would become.
     *
     * @param targetName name of the task; may be illegal or null
     * @param sameNamed the task of that name that would be overwritten; null when there is none, or it would be left alone
     * @param written whether a task will be written; false when one of that name is left as it is
     */
    public record Wish(SourceJob job, String targetName, TargetTask sameNamed, boolean written) {

        /** A job whose task will be written. */
        public Wish(SourceJob job, String targetName, TargetTask sameNamed) {
            this(job, targetName, sameNamed, true);
        }
    }

    /**
     * Findings by deployment id; jobs without any are left out. Asks for the instances of all same-named tasks at once.
     *
     * @param userId the person who has to accept them
     */
    public Map<String, List<Finding>> check(String userId, TargetProject project, Collection<Wish> wishes) {
        Map<String, Adoption> adopted = adoptions.newest(
                project.source(),
                wishes.stream().map(wish -> wish.job().deploymentId()).toList());
        Map<String, TaskInstance> instances = instances(userId, project, wishes);
        Map<String, List<Finding>> findings = new HashMap<>();
        for (Wish wish : wishes) {
            List<Finding> found = new ArrayList<>();
            Adoption adoption = adopted.get(wish.job().deploymentId());
            if (adoption != null && elsewhere(adoption, project, wish)) {
                found.add(Finding.of(
                        Severity.WARNING,
                        Finding.ALREADY_MIGRATED_ELSEWHERE,
                        "job",
                        wish.job().name(),
                        "task",
                        adoption.taskName(),
                        "project",
                        adoption.projectName()));
            }
            if (wish.sameNamed() != null
                    && ownLife(instances.get(wish.sameNamed().fileId()), wish.job())) {
                found.add(Finding.of(
                        Severity.WARNING,
                        Finding.TARGET_HAS_LIVE_INSTANCE,
                        "task",
                        wish.sameNamed().name(),
                        "project",
                        project.displayName()));
            }
            if (!found.isEmpty()) {
                findings.put(wish.job().deploymentId(), found);
            }
        }
        return findings;
    }

    private Map<String, TaskInstance> instances(String userId, TargetProject project, Collection<Wish> wishes) {
        List<String> fileIds = wishes.stream()
                .filter(wish -> wish.sameNamed() != null)
                .map(wish -> wish.sameNamed().fileId())
                .toList();
        Map<String, TaskInstance> instances = new HashMap<>();
        calls.parts(fileIds, TargetPlatform.MOST_NAMES, part -> target.instances(userId, project.ref(), part))
                .forEach(instances::putAll);
        return instances;
    }

    private static boolean elsewhere(Adoption adoption, TargetProject project, Wish wish) {
        return adoption.projectId() != project.id() || !adoption.taskName().equals(wish.targetName());
    }

    /** An instance that has adopted this very job lives on with it. */
    private static boolean ownLife(TaskInstance instance, SourceJob job) {
        return instance != null && instance.live() && !job.deploymentId().equals(instance.deploymentId());
    }
}
