package io.dataphin.migration.runtime.logging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.dataphin.migration.api.operations.LogContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One JSON object a line: {@code time}, {@code level}, {@code logger}, {@code thread}, {@code message}, and, where there are any,
 * {@code requestId}, {@code recordId}, {@code platformRequestId} and {@code exception}.
 */
final class JsonLines extends Formatter {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public String format(LogRecord line) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("time", line.getInstant().toString());
            json.writeStringField("level", line.getLevel().getName());
            json.writeStringField("logger", line.getLoggerName());
            json.writeStringField("thread", Thread.currentThread().getName());
            json.writeStringField("message", message(line));
            writeContext(json, LogContext.current());
            if (line.getThrown() != null) {
                json.writeStringField("exception", trace(line.getThrown()));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    /** The context stands in fields of its own. */
    private String message(LogRecord line) {
        String message = formatMessage(line);
        String suffix = " [" + LogContext.current() + "]";
        return message.endsWith(suffix) ? message.substring(0, message.length() - suffix.length()) : message;
    }

    private static void writeContext(JsonGenerator json, LogContext context) throws IOException {
        if (context.requestId() != null) {
            json.writeStringField("requestId", context.requestId());
        }
        if (context.recordId() != null) {
            json.writeStringField("recordId", String.valueOf(context.recordId()));
        }
        if (context.platformRequestId() != null) {
            json.writeStringField("platformRequestId", context.platformRequestId());
        }
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
