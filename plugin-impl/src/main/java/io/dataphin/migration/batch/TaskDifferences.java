package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskName;
import io.dataphin.migration.catalog.ProposedNames;
import io.dataphin.migration.catalog.SourceInventory;
import io.dataphin.migration.platform.quota.CallRunner;
import io.dataphin.migration.preflight.TargetOffers;
import io.dataphin.migration.translation.JobTranslator;
import io.dataphin.migration.translation.TaskComparison;
import io.dataphin.migration.translation.Translation;
import io.dataphin.migration.translation.TranslationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What a migration would write, beside what is there. Reads and translates a job as a migration does, and compares as its verification does. */
@ApplicationScoped
public class TaskDifferences {

    private final TargetProjects projects;
    private final SourcePlatform source;
    private final TargetPlatform target;
    private final CallRunner calls;
    private final SourceInventory inventory;
    private final ProposedNames proposals;
    private final TargetOffers offers;
    private final JobTranslator translator;

    /** For the container's proxy only. */
    protected TaskDifferences() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    TaskDifferences(
            TargetProjects projects,
            SourcePlatform source,
            TargetPlatform target,
            CallRunner calls,
            SourceInventory inventory,
            ProposedNames proposals,
            TargetOffers offers,
            JobTranslator translator) {
        this.projects = projects;
        this.source = source;
        this.target = target;
        this.calls = calls;
        this.inventory = inventory;
        this.proposals = proposals;
        this.offers = offers;
        this.translator = translator;
    }

    /**
     * The difference for one job.
     *
     * @param targetName name of the task; null = the one that the job would get
     * @throws NotFoundException unknown project or job
     * @throws NotEligibleException {@code PROJECT_NOT_ELIGIBLE}, {@code TARGET_NAME_INVALID}, {@code JOB_NOT_ELIGIBLE}
     */
    public TaskDifference of(Caller caller, long projectId, String deploymentId, String targetName) {
        TargetProject project = projects.get(caller, projectId);
        BatchAcceptance.checkProject(project);
        JobDefinition job = calls.run(source.readJob(project.source(), deploymentId))
                .orElseThrow(() -> new NotFoundException("NOT_FOUND", "object", "job", "id", deploymentId));
        TaskName name = name(project, job, targetName);
        Translation.Translated translated = translate(caller, project, job, name);
        Optional<TargetTask> task = calls.run(target.findTask(caller.userId(), project.ref(), name.value()));
        return new TaskDifference(
                job.job().name(),
                name.value(),
                task.isPresent(),
                TaskComparison.difference(
                        translated.draft(), task.map(TargetTask::content).orElse(null), translated.verdicts()));
    }

    private TaskName name(TargetProject project, JobDefinition job, String wanted) {
        String id = job.job().deploymentId();
        String name = wanted == null
                ? proposals
                        .propose(project.id(), inventory.jobs(project.source()), List.of(id))
                        .get(id)
                : wanted;
        if (!TaskName.isLegal(name)) {
            throw new NotEligibleException("TARGET_NAME_INVALID", "targetName", name);
        }
        return new TaskName(name);
    }

    private Translation.Translated translate(Caller caller, TargetProject project, JobDefinition job, TaskName name) {
        TargetOffer offer = offers.of(caller.userId(), project, List.of(job.job()));
        Translation translation = translator.translate(
                new TranslationRequest(job, name, caller.userId(), offer.clusters(), offer.engineVersions()));
        if (translation instanceof Translation.Translated translated) {
            return translated;
        }
        Message reason = ((Translation.Untranslatable) translation).reason().text();
        throw new NotEligibleException(
                Message.of("JOB_NOT_ELIGIBLE", "count", 1),
                List.of(new JobError(job.job().deploymentId(), reason)));
    }
}
