package io.dataphin.migration.api.operations;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what failed because the database is away: no fault of the product, needs no stack trace, and passes by itself. */
public final class LostConnection {

    /** No connection, no more of them, or PostgreSQL starts or stops. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");
    /** H2 is closed or closes, or the connection broke. */
    private static final Set<String> OF_H2 = Set.of("90067", "90098", "90121");
    /** A statement that was cancelled shares its class with a server that stops. */
    private static final String CANCELLED = "57014";

    private static final int LONGEST = 160;

    private LostConnection() {}

    /**
     * What the driver says about the connection that was lost or not to be had, in one line without statements.
     *
     * @param fault what was thrown; may be null
     * @return empty when something else is the cause, as far as can be told
     */
    public static Optional<String> told(Throwable fault) {
        // the innermost, since the server's pool wraps what the driver said
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(LostConnection::lost)
                .reduce((outer, inner) -> inner)
                .map(LostConnection::line);
    }

    private static boolean lost(SQLException fault) {
        String state = Objects.requireNonNullElse(fault.getSQLState(), "");
        return fault instanceof SQLTransientConnectionException
                || fault instanceof SQLNonTransientConnectionException
                || fault instanceof SQLRecoverableException
                || OF_H2.contains(state)
                || ofPool(fault.getCause())
                || state.length() > 1 && CLASSES.contains(state.substring(0, 2)) && !state.equals(CANCELLED);
    }

    /** The pool of a server gave none; what the driver said may be lost on the way. */
    private static boolean ofPool(Throwable cause) {
        return cause != null && cause.getClass().getName().startsWith("jakarta.resource.");
    }

    /** H2 adds the statement. */
    private static String line(SQLException fault) {
        String message = String.valueOf(fault.getMessage()).split("; SQL statement|\\R", 2)[0];
        return message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    }
}
