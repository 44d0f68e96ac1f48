package io.dataphin.migration.api.operations;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What the lines of the log that this thread writes belong to.
 *
 * @param requestId id of the request of a page or a script, also of the one that once started the record in work; null for none
 * @param recordId the record in work; null for none
 * @param platformRequestId a platform's own id of the call that a line is about; null for none
 */
public record LogContext(String requestId, Long recordId, String platformRequestId) {

    /** Belongs to nothing. */
    public static final LogContext NONE = new LogContext(null, null, null);

    private static final ThreadLocal<LogContext> CURRENT = new ThreadLocal<>();
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Ends what {@link #enter} began. */
    @FunctionalInterface
    public interface Scope {
        /** Brings the former context back. */
        void close();
    }

    /** That of this thread; never null. */
    public static LogContext current() {
        LogContext current = CURRENT.get();
        return current == null ? NONE : current;
    }

    /** Makes this the context of the thread until the scope is closed; then the former one is back. */
    public Scope enter() {
        LogContext former = CURRENT.get();
        CURRENT.set(this);
        return () -> {
            if (former == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(former);
            }
        };
    }

    /** Does something with this as the context of the thread. */
    public <T> T during(Supplier<T> work) {
        Scope scope = enter();
        try {
            return work.get();
        } finally {
            scope.close();
        }
    }

    /** The same with the id of a platform's answer; an empty one is none. */
    public LogContext platformRequest(String id) {
        return new LogContext(requestId, recordId, id == null || id.isEmpty() ? null : id);
    }

    /** Whether an id from outside may stand in the log: short, and nothing in it that a log or a terminal would read. */
    public static boolean sane(String id) {
        return id != null && SANE.matcher(id).matches();
    }

    /** {@code request=... record=... platformRequest=...}, without what there is not; empty when there is nothing. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, "request", requestId);
        append(text, "record", recordId);
        append(text, "platformRequest", platformRequestId);
        return text.toString();
    }

    private static void append(StringBuilder text, String name, Object value) {
        if (value != null) {
            text.append(text.isEmpty() ? "" : " ").append(name).append('=').append(value);
        }
    }
}
