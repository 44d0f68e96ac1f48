package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.message.PlatformText;
import io.dataphin.migration.api.message.SensitiveText;
import java.util.List;

/** How a submit stands. */
public sealed interface SubmitProgress {

    /** Still running. */
    record Running() implements SubmitProgress {}

    /**
     * The submit succeeded.
     *
     * @param submitId id for publishing; null when the platform does not say
     */
    record Succeeded(Long submitId, long version, String requestId) implements SubmitProgress {}

    /**
     * The submit failed.
     *
     * @param code the platform's code, e.g. {@code DPN.Stream.ResourceMissing}
     * @param message the platform's words
     * @param log the platform's log; may be empty
     * @param missingResources names of files that the project lacks (R6)
     * @param missingFunctions names of functions that the project lacks (R6)
     */
    record Failed(
            String code,
            String message,
            String log,
            List<String> missingResources,
            List<String> missingFunctions,
            String requestId)
            implements SubmitProgress {
        /** Cuts code and message to what can be stored, and hides secrets in the platform's words. */
        public Failed {
            code = PlatformText.line(code, PlatformText.CODE);
            message = PlatformText.message(message);
            log = SensitiveText.masked(log);
            missingResources = List.copyOf(missingResources);
            missingFunctions = List.copyOf(missingFunctions);
        }
    }

    /** The platform does not know the submit (any more): the task's own status tells. */
    record Unknown(String requestId) implements SubmitProgress {}
}
