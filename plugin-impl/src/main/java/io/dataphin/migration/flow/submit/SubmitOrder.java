package io.dataphin.migration.flow.submit;

import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.project.ProjectRef;

/**
 * What is to be submitted.
 *
 * @param recordId record whose log tells of it
 * @param stage stage that lines of the log belong to; null for none
 * @param taskName name of the task, for the log
 * @param userId person acted for
 * @param fileId the task
 * @param version the version that is to be submitted
 * @param comment shown in the console
 */
public record SubmitOrder(
        long recordId,
        Stage stage,
        String taskName,
        String userId,
        ProjectRef project,
        String fileId,
        long version,
        String comment) {}
