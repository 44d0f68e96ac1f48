package io.dataphin.migration.assessment;

import io.dataphin.migration.api.assessment.AssessedJob;
import io.dataphin.migration.api.assessment.JobScript;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.message.SensitiveText;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.platform.quota.CallRunner;
import io.dataphin.migration.preflight.JobAnalyses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;

/** Reads the script of an assessed job from the source and analyses it. */
@ApplicationScoped
public class JobScripts {

    private final SourcePlatform source;
    private final CallRunner calls;
    private final JobAnalyses analyses;

    /** For the container's proxy only. */
    protected JobScripts() {
        this(null, null, null);
    }

    @Inject
    public JobScripts(SourcePlatform source, CallRunner calls, JobAnalyses analyses) {
        this.source = source;
        this.calls = calls;
        this.analyses = analyses;
    }

    /** The job with its script as it is now. */
    public JobScript of(TargetProject project, AssessedJob job) {
        if (!project.eligible()) {
            return without(job, Message.of("PROJECT_NOT_ELIGIBLE", "project", project.displayName()));
        }
        try {
            Optional<JobDefinition> definition = calls.run(source.readJob(project.source(), job.deploymentId()));
            return definition
                    .map(found -> of(project, job, found))
                    .orElseGet(() -> without(job, Message.of("NOT_FOUND", "object", "job", "id", job.deploymentId())));
        } catch (MigrationException e) {
            return without(job, e.text());
        }
    }

    private JobScript of(TargetProject project, AssessedJob job, JobDefinition definition) {
        boolean changed = !Objects.equals(ColumnText.micros(definition.job().modifiedAt()), job.modifiedAt());
        if (!(definition.artifact() instanceof JobArtifact.Sql sql)) {
            return new JobScript(job, null, null, changed, null);
        }
        String shown = project.mayMigrate() ? sql.script() : SensitiveText.masked(sql.script());
        return new JobScript(job, shown, analyses.of(definition), changed, null);
    }

    private static JobScript without(AssessedJob job, Message problem) {
        return new JobScript(job, null, null, false, problem);
    }
}
