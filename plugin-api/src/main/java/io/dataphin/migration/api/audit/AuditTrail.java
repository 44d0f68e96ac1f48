package io.dataphin.migration.api.audit;

import io.dataphin.migration.api.identity.Caller;

/** Takes new entries of the audit. An entry is never changed. */
public interface AuditTrail {

    /** Result of what was done; every other result is the code of a refusal. */
    String OK = "OK";

    /**
     * Adds what a person did, or was refused.
     *
     * @param subject the project, batch, record or page; never a secret, nor what somebody typed in the place of a name
     * @param result {@link #OK} or the code of the refusal
     */
    void add(Caller caller, AuditAction action, Object subject, String result);

    /**
     * Adds what somebody did who is not known.
     *
     * @param from address of the client; empty for the product itself
     */
    void addUnknown(String from, AuditAction action, Object subject, String result);
}
