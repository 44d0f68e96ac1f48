package io.dataphin.migration.runtime.logging;

import io.dataphin.migration.api.operations.LogContext;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * Makes a line fit for all who write it: without secrets, without characters that a log or a terminal would obey, and with what the thread works on
 * at its end. Comes before the handlers of the loggers above, which share the line.
 */
final class LinePreparer extends Handler {

    private final Formatter plain = new SimpleFormatter();

    @Override
    public void publish(LogRecord line) {
        String text = plain.formatMessage(line);
        String belongsTo = LogContext.current().toString();
        String prepared = LoggedException.safe(text) + (belongsTo.isEmpty() ? "" : " [" + belongsTo + "]");
        if (!prepared.equals(text)) {
            line.setMessage(prepared);
            line.setParameters(null);
            line.setResourceBundle(null);
        }
        line.setThrown(LoggedException.of(line.getThrown()));
    }

    @Override
    public void flush() {
        // nothing is kept
    }

    @Override
    public void close() {
        // nothing is held
    }
}
