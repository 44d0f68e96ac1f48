package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.BatchPreview;
import io.dataphin.migration.api.migration.BatchPreview.Result;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.web.faces.Demand;
import java.util.List;
import java.util.stream.Stream;

/** A chosen job in the review: what a start would come to for it. */
public class ReviewRow {

    private final ChosenJob job;
    private final BatchPreview.Job preview;
    private final boolean changed;

    /** @param changed whether this is something else than the review said before */
    ReviewRow(ChosenJob job, BatchPreview.Job preview, boolean changed) {
        this.job = job;
        this.preview = preview;
        this.changed = changed;
    }

    /** The job's id on the source. */
    public String getId() {
        return preview.deploymentId();
    }

    /** What was decided for the job. */
    public ChosenJob getJob() {
        return job;
    }

    /** What becomes of it. */
    public Result getResult() {
        return preview.result();
    }

    /** What was found, as a whole. */
    BatchPreview.Job getPreview() {
        return preview;
    }

    /** Whether this is something else than the review said before. */
    public boolean isChanged() {
        return changed;
    }

    /** Whether a start would be refused because of it. */
    public boolean isRefused() {
        return preview.result() == Result.REFUSED;
    }

    /** Whether it has a warning. */
    public boolean isWarned() {
        return preview.warned();
    }

    /** Why a start would be refused because of it. */
    public List<Message> getErrors() {
        return preview.errors();
    }

    /** Findings with a tick. */
    public List<Demand> getDemands() {
        return job.getDemands();
    }

    /** The other findings, without those that are told as the reason of the refusal. */
    public List<Finding> getFindings() {
        return preview.findings().stream()
                .filter(finding -> !finding.mustAccept())
                .filter(finding -> preview.errors().stream()
                        .noneMatch(error -> error.code().equals(finding.code())))
                .toList();
    }

    /** Whether nothing was found. */
    public boolean isFine() {
        return preview.errors().isEmpty() && preview.findings().isEmpty();
    }

    /** Its place: what keeps the batch from being started comes first, then what asks for attention. */
    int place() {
        return (int) Stream.of(ReviewFilter.REFUSED, ReviewFilter.ACCEPT, ReviewFilter.WARNING, ReviewFilter.OVERWRITE)
                .takeWhile(filter -> !filter.shows(this))
                .count();
    }
}
