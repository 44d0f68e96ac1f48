package io.dataphin.migration.flow;

/** How a journalled write ended. */
public enum IntentResult {
    /** The platform said that it was done. */
    DONE,
    /** The platform said that it was not done, or the call never left. */
    REFUSED,
    /** The name was taken, or the task was changed or deleted, since it was looked at. */
    OVERTAKEN,
    /** The answer was lost; looking showed that it had been done. */
    FOUND_DONE,
    /** The answer was lost; looking showed that it had not been done. */
    FOUND_NOT_DONE,
    /** The flow ended with an internal error before it was known. */
    UNSETTLED
}
