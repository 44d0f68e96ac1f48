package io.dataphin.migration.runtime.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Keeps the last lines in memory. */
final class RecentLines extends Handler {

    static final int MOST = 500;
    private static final int LONGEST = 2_000;

    private final Formatter plain = new SimpleFormatter();
    private final Deque<String> lines = new ArrayDeque<>();

    @Override
    public void publish(LogRecord line) {
        String text = line.getInstant() + " " + line.getLevel().getName() + " " + line.getLoggerName() + " "
                + plain.formatMessage(line) + thrown(line.getThrown());
        synchronized (lines) {
            lines.addLast(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...");
            if (lines.size() > MOST) {
                lines.removeFirst();
            }
        }
    }

    private static String thrown(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return "\n" + trace;
    }

    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @Override
    public void flush() {
        // in memory
    }

    @Override
    public void close() {
        // nothing is held
    }
}
