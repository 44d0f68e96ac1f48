package io.dataphin.migration.api.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.script.ScriptAnalysis;
import io.dataphin.migration.api.task.TargetTask;

/**
 * A job with all that a rule may look at. What is null is not known at the time of the check: a rule that needs it finds nothing then, and is asked again
 * when it is.
 *
 * @param job the job
 * @param targetName name that the task would get; empty when none could be made, or none is chosen yet
 * @param script what its script holds; null when it has none
 * @param target what the target project offers; null before the project was asked
 * @param sameNamed the task of that name that the project has; null when it has none
 * @param others the other jobs of the source
 * @param movesAlong what can be moved into the project along with it
 */
public record CheckedJob(
        SourceJob job,
        String targetName,
        ScriptAnalysis script,
        TargetOffer target,
        TargetTask sameNamed,
        OtherJobs others,
        MovesAlong movesAlong) {

    /** A job and its name, of which nothing else is known. */
    public static CheckedJob of(SourceJob job, String targetName) {
        return new CheckedJob(job, targetName, null, null, null, OtherJobs.UNKNOWN, MovesAlong.NONE);
    }

    /** With what the target project offers. */
    public CheckedJob in(TargetOffer offer) {
        return new CheckedJob(job, targetName, script, offer, sameNamed, others, movesAlong);
    }

    /** With what its script holds. */
    public CheckedJob with(ScriptAnalysis analysis) {
        return new CheckedJob(job, targetName, analysis, target, sameNamed, others, movesAlong);
    }

    /** With the task that has its name. */
    public CheckedJob over(TargetTask task) {
        return new CheckedJob(job, targetName, script, target, task, others, movesAlong);
    }

    /** Among the other jobs of its source. */
    public CheckedJob among(OtherJobs known) {
        return new CheckedJob(job, targetName, script, target, sameNamed, known, movesAlong);
    }

    /** With what can be moved along. */
    public CheckedJob moving(MovesAlong possible) {
        return new CheckedJob(job, targetName, script, target, sameNamed, others, possible);
    }
}
