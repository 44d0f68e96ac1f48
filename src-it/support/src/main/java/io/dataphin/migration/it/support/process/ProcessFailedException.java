package io.dataphin.migration.it.support.process;

/** A child process did not start, did not become ready, or ended by itself. The message holds the end of its log. */
public class ProcessFailedException extends RuntimeException {

    /**
     * @param message which process, what happened, and the end of its log
     */
    public ProcessFailedException(String message) {
        super(message);
    }

    /**
     * @param message which process and what happened
     * @param cause why
     */
    public ProcessFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
