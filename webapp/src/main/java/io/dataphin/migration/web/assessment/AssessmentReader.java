package io.dataphin.migration.web.assessment;

import io.dataphin.migration.api.assessment.AssessedJob;
import io.dataphin.migration.api.assessment.AssessedJobQuery;
import io.dataphin.migration.api.assessment.Assessment;
import io.dataphin.migration.api.assessment.AssessmentQuery;
import io.dataphin.migration.api.assessment.Assessments;
import io.dataphin.migration.api.assessment.JobScript;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads assessments for the person at the page, and starts them. What is refused is told in a notice. */
@ApplicationScoped
public class AssessmentReader {

    private final Assessments assessments;
    private final CurrentCaller current;
    private final FacesNotices notices;

    /** For the container's proxy only. */
    protected AssessmentReader() {
        this(null, null, null);
    }

    @Inject
    public AssessmentReader(Assessments assessments, CurrentCaller current, FacesNotices notices) {
        this.assessments = assessments;
        this.current = current;
        this.notices = notices;
    }

    /** Starts an assessment; empty, with a notice, when it is refused. */
    Optional<Assessment> start(long projectId) {
        try {
            return Optional.of(assessments.start(current.get(), projectId));
        } catch (MigrationException refusal) {
            notices.refused(refusal);
            return Optional.empty();
        }
    }

    /**
     * One page of assessments.
     *
     * @throws MigrationException when it cannot be read; the page says so in the place of the list
     */
    Slice<Assessment> list(AssessmentQuery query) {
        return assessments.list(current.get(), query);
    }

    /** One assessment; empty, with a notice, when there is none or it cannot be read. */
    Optional<Assessment> assessment(long id) {
        try {
            return Optional.of(assessments.get(current.get(), id));
        } catch (MigrationException refusal) {
            notices.refused(refusal);
            return Optional.empty();
        }
    }

    /** The newest assessments of a project, newest first; none while they cannot be read. */
    List<Assessment> ofProject(long projectId, int most) {
        try {
            return list(new AssessmentQuery(Set.of(projectId), most, null)).items();
        } catch (MigrationException notNow) {
            // the page has the same reason for its own assessment
            return List.of();
        }
    }

    /** One page of jobs. */
    Slice<AssessedJob> jobs(long id, AssessedJobQuery query) {
        return assessments.jobs(current.get(), id, query);
    }

    /** One job with its script; empty, with a notice, when there is none or it cannot be read. */
    Optional<JobScript> script(long id, String deploymentId) {
        try {
            return Optional.of(assessments.script(current.get(), id, deploymentId));
        } catch (MigrationException refusal) {
            notices.refused(refusal);
            return Optional.empty();
        }
    }
}
