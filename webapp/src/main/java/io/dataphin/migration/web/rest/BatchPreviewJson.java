package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.BatchPreview;
import io.dataphin.migration.api.migration.BatchPreview.Result;
import java.util.List;

/**
 * What a start would come to.
 *
 * @param filesToMove names of files that would be moved along first
 * @param functionsToMove names of functions that would be registered then
 */
record BatchPreviewJson(CountsJson counts, List<JobJson> jobs, List<String> filesToMove, List<String> functionsToMove)
        implements ApiJson {

    /** Numbers of jobs; one job may count in several. */
    record CountsJson(long create, long overwrite, long skip, long refused, long warnings, long mustAccept) {

        private static CountsJson of(BatchPreview preview) {
            return new CountsJson(
                    preview.count(Result.CREATE),
                    preview.count(Result.OVERWRITE),
                    preview.count(Result.SKIP),
                    preview.count(Result.REFUSED),
                    preview.warnings(),
                    preview.mustAccept());
        }
    }

    /**
     * One job.
     *
     * @param toAccept codes of findings that must be accepted and are not
     */
    record JobJson(
            String deploymentId,
            String targetName,
            Result outcome,
            List<FindingJson> findings,
            List<String> toAccept,
            List<ErrorJson> errors) {

        private static JobJson of(BatchPreview.Job job, Wording wording) {
            return new JobJson(
                    job.deploymentId(),
                    job.targetName(),
                    job.result(),
                    FindingJson.all(job.findings(), wording),
                    job.toAccept().stream().sorted().toList(),
                    job.errors().stream()
                            .map(error -> ErrorJson.of(error, wording))
                            .toList());
        }
    }

    /** Why a job would be refused. */
    record ErrorJson(String code, String detail) {

        private static ErrorJson of(Message error, Wording wording) {
            return new ErrorJson(Codes.plain(error.code()), wording.of(Codes.errorText(error)));
        }
    }

    static BatchPreviewJson of(BatchPreview preview, Wording wording) {
        return new BatchPreviewJson(
                CountsJson.of(preview),
                preview.jobs().stream().map(job -> JobJson.of(job, wording)).toList(),
                preview.filesToMove(),
                preview.functionsToMove());
    }
}
