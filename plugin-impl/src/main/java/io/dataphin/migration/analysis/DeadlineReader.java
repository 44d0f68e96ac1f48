package io.dataphin.migration.analysis;

import java.io.Reader;

/**
 * Gives the parser its text in small pieces and stops it when time is over. An exception of input and output would not do: the parser takes it for the end
 * of the text.
 */
final class DeadlineReader extends Reader {

    private static final int PIECE = 512;

    private final char[] text;
    private final Deadline deadline;
    private int at;

    /** Tells the parser's caller that time is over. */
    static final class TimeOverException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TimeOverException() {
            super("the parser was not done in time", null, false, false);
        }
    }

    DeadlineReader(char[] text, int from, Deadline deadline) {
        this.text = text;
        this.at = from;
        this.deadline = deadline;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        if (deadline.isOver()) {
            throw new TimeOverException();
        }
        int count = Math.min(Math.min(length, PIECE), text.length - at);
        if (count <= 0) {
            return -1;
        }
        System.arraycopy(text, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
