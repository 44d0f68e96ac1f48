package io.dataphin.migration.api.audit;

import java.util.Arrays;

/** What an entry of the audit is about. The names are stored and answered: they never change. */
public enum AuditAction {
    /** Somebody signs in to the pages, or sends a call with a wrong password or token. */
    SIGN_IN,
    /** Somebody signs out. */
    SIGN_OUT,
    /** A page or a call is refused; the subject says which. */
    ACCESS_REFUSED,
    /** Failed sign-ins and refused accesses were so many that some have no entry; the subject says how many. */
    ENTRIES_LEFT_OUT,
    /** A batch is started; the subject is the project. */
    START_BATCH,
    /** Findings of a job are accepted; the subject is the job, the codes and the reason. */
    ACCEPT_FINDINGS,
    /** A record is submitted again. */
    SUBMIT_AGAIN,
    /** A record's job is migrated again. */
    MIGRATE_AGAIN,
    /** A record is cancelled. */
    CANCEL,
    /** A record's task is published. */
    PUBLISH,
    /** A record is undone. */
    UNDO,
    /** A record is checked for later changes. */
    CHECK,
    /** An assessment is started; the subject is the project. */
    START_ASSESSMENT,
    /** New work is held back. */
    DRAIN,
    /** New work is let in again. */
    END_DRAIN,
    /** A support bundle is downloaded. */
    SUPPORT_BUNDLE,
    /** A credential is stored; the subject is the name that compute sources refer to. */
    SAVE_CREDENTIAL,
    /** Stored credentials are deleted; the subject is the same. */
    DELETE_CREDENTIAL,
    /** A connection is tested; the subject is the same. */
    TEST_CONNECTION,
    /** Stored credentials are encrypted anew. */
    ENCRYPT_CREDENTIALS,
    /** Records are exported; the subject is the kind of file. */
    EXPORT_RECORDS,
    /** The report of an assessment is exported; the subject is the assessment and the kind of file. */
    EXPORT_ASSESSMENT,
    /** The evidence of a batch is downloaded. */
    EXPORT_EVIDENCE,
    /** The audit is exported; the subject is the kind of file. */
    EXPORT_AUDIT,
    /** The chain of the audit is checked. */
    CHECK_AUDIT,
    /** Entries whose time is over are deleted; the subject is their range in the chain. */
    SHORTEN_AUDIT,
    /** What this version does not know: another version wrote it, or the entry was changed in the database. */
    UNKNOWN;

    /** The action of a name; {@link #UNKNOWN} when there is none. */
    public static AuditAction named(String name) {
        return Arrays.stream(values())
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
