package io.dataphin.migration.api.error;

import io.dataphin.migration.api.message.Message;

/**
 * Why one job of a batch was refused.
 *
 * @param deploymentId the job as the caller named it
 * @param reason code and parameters, rendered like an error
 */
public record JobError(String deploymentId, Message reason) {}
