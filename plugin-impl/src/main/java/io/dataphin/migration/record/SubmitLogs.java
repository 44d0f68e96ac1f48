package io.dataphin.migration.record;

import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.message.SensitiveText;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.flow.submit.Submission;
import io.dataphin.migration.platform.quota.CallRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The platform's own logs of submits. The platform keeps them; a record only knows what to ask by. */
@ApplicationScoped
public class SubmitLogs {

    private final RecordStore records;
    private final TargetPlatform target;
    private final CallRunner calls;

    /** For the container's proxy only. */
    protected SubmitLogs() {
        this(null, null, null);
    }

    @Inject
    SubmitLogs(RecordStore records, TargetPlatform target, CallRunner calls) {
        this.records = records;
        this.target = target;
        this.calls = calls;
    }

    /**
     * The log of the record's last submit.
     *
     * @param readable whether the caller may see contents; others get a mask, and the platform is not asked
     * @throws NotFoundException nothing was submitted yet, or the platform does not keep the log any more
     */
    public String of(Caller caller, long recordId, ProjectRef project, boolean readable) {
        Submission submission = records.submission(recordId);
        if (submission.startedAt() == null) {
            throw new NotFoundException("NOT_FOUND", "object", "submit", "id", recordId);
        }
        if (!readable) {
            return SensitiveText.MASK + "\n";
        }
        if (submission.asyncId() == null) {
            throw notKept(recordId);
        }
        return calls.run(target.submitLog(caller.userId(), project, submission.asyncId()))
                .map(LogTail::of)
                .orElseThrow(() -> notKept(recordId));
    }

    private static NotFoundException notKept(long recordId) {
        return new NotFoundException("NOT_FOUND", "object", "submitLog", "id", recordId);
    }
}
