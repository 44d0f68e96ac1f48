package io.dataphin.migration.api.assessment;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.script.ScriptAnalysis;

/**
 * A job of an assessment with its script as it is on the source now.
 *
 * @param job the job as it was found
 * @param script the script, its secrets hidden from those who may not migrate; null when the job has none or it could not be read
 * @param analysis what the script holds; null without a script
 * @param changed whether the deployment was changed since the assessment, so that places of findings may have moved
 * @param problem why the script could not be read; null when it could, or the job has none
 */
public record JobScript(AssessedJob job, String script, ScriptAnalysis analysis, boolean changed, Message problem) {}
