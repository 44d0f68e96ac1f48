package io.dataphin.migration.runtime.logging;

import io.dataphin.migration.api.message.LogText;
import io.dataphin.migration.api.message.SensitiveText;

/** Stands in a log line for an exception whose words may not be written as they are: the same stack trace, with safe words. */
final class LoggedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** A chain that is longer says nothing more. */
    private static final int LONGEST_CHAIN = 20;

    private final String words;

    private LoggedException(Throwable original, Throwable cause) {
        super(safe(original.toString()), cause, false, true);
        words = getMessage();
        setStackTrace(original.getStackTrace());
    }

    /** The exception itself when it and its causes can be written as they are, else one that stands for it; null for null. */
    static Throwable of(Throwable original) {
        return isSafe(original, LONGEST_CHAIN) ? original : copy(original, LONGEST_CHAIN);
    }

    /** A text without secrets, and without characters that a log or a terminal would obey. */
    static String safe(String text) {
        return LogText.escaped(SensitiveText.masked(text));
    }

    private static boolean isSafe(Throwable thrown, int depth) {
        if (thrown == null || depth == 0) {
            return thrown == null;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (!isSafe(suppressed, depth - 1)) {
                return false;
            }
        }
        return safe(thrown.toString()).equals(thrown.toString()) && isSafe(thrown.getCause(), depth - 1);
    }

    private static Throwable copy(Throwable thrown, int depth) {
        return thrown == null || depth == 0 ? null : new LoggedException(thrown, copy(thrown.getCause(), depth - 1));
    }

    /** As the original would have been written: its class and its words. */
    @Override
    public String toString() {
        return words;
    }
}
