package io.dataphin.migration.api.error;

import io.dataphin.migration.api.message.Message;
import java.util.List;

/** Base of all failures that this product announces. The message is rendered in the reader's language by its code {@code error.<CODE>}. */
public abstract class MigrationException extends RuntimeException {

    private final transient Message text;
    private final transient List<JobError> jobErrors;

    protected MigrationException(Message text, List<JobError> jobErrors, Throwable cause) {
        super(text.code() + " " + text.parameters(), cause);
        this.text = text;
        this.jobErrors = List.copyOf(jobErrors);
    }

    /** Stable code, upper snake case, as in the REST contract. */
    public String code() {
        return text.code();
    }

    /** Code and parameters of the text. */
    public Message text() {
        return text;
    }

    /** For a refused batch what is wrong with which job; otherwise empty. */
    public List<JobError> jobErrors() {
        return jobErrors;
    }
}
