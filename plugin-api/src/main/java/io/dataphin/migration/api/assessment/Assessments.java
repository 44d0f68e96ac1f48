package io.dataphin.migration.api.assessment;

import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.paging.Slice;

/**
 * Checks all jobs of a project's source, as the wizard and a start check them, and keeps what was found. Injectable. An assessment runs in the background
 * and writes nothing on either platform. Nobody sees those of projects that he may not see. The {@value #KEPT} newest of a project are kept.
 */
public interface Assessments {

    /** How many assessments of a project are kept. */
    int KEPT = 20;

    /**
     * Starts an assessment. While one of the project runs, it is answered and no second one begins.
     *
     * @throws NotFoundException unknown project, or not visible to the caller
     * @throws NoPermissionException when the caller may not migrate into the project
     * @throws NotEligibleException {@code PROJECT_NOT_ELIGIBLE} when the project has no usable source
     */
    Assessment start(Caller caller, long projectId);

    /**
     * One page of assessments, newest first, without their findings.
     *
     * @throws io.dataphin.migration.api.error.InvalidRequestException {@code INVALID_PARAMETER} for a cursor that is not ours
     */
    Slice<Assessment> list(Caller caller, AssessmentQuery query);

    /**
     * One assessment.
     *
     * @throws NotFoundException when there is none or the caller may not see it
     */
    Assessment get(Caller caller, long id);

    /**
     * One page of the jobs that were checked.
     *
     * @throws NotFoundException when there is no such assessment or the caller may not see it
     * @throws io.dataphin.migration.api.error.InvalidRequestException {@code INVALID_PARAMETER} for a cursor that is not ours
     */
    Slice<AssessedJob> jobs(Caller caller, long id, AssessedJobQuery query);

    /**
     * One job with its script, which is read from the source now. While the source cannot be asked, the answer has no script and says why.
     *
     * @throws NotFoundException when there is no such assessment or job, or the caller may not see it
     */
    JobScript script(Caller caller, long id, String deploymentId);
}
