package io.dataphin.sandbox.fault;

/** What a fault does to a call. */
public enum FaultKind {
    /** Gateway error, not processed. */
    ERROR,
    /** Business error, not processed. */
    BUSINESS_ERROR,
    /** 429, not processed. */
    THROTTLE,
    /** Waits, then goes on; combines with one other fault. */
    DELAY,
    /** Neither processed nor answered until released; dropped when the client leaves. */
    HOLD_BEFORE,
    /** Processed, but not answered until released. */
    HOLD_AFTER,
    /** Connection reset, not processed. */
    RESET_BEFORE,
    /** Connection reset after processing. */
    RESET_AFTER,
    /** Processed, answered with half a JSON document. */
    GARBLED,
    /** Answered with half a JSON document, not processed. */
    GARBLED_BEFORE,
    /** Processed, but some objects of the answer have other values. */
    ALTERED
}
