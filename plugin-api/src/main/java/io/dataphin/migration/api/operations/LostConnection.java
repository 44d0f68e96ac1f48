package io.dataphin.migration.api.operations;

import java.io.IOException;
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
    /** H2 is closed or closes, the connection broke, or the file cannot be opened or read. */
    private static final Set<String> OF_H2 = Set.of("90028", "90031", "90067", "90098", "90121");
    /** A statement that was cancelled shares its class with a server that stops. */
    private static final String CANCELLED = "57014";

    /** What H2 says for all that it has no state for, a file that it cannot write among it. */
    private static final String OF_NO_CLASS = "HY000";

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
                || state.equals(OF_NO_CLASS) && fileFault(fault).isPresent()
                || state.length() > 1 && CLASSES.contains(state.substring(0, 2)) && !state.equals(CANCELLED);
    }

    /** The pool of a server gave none; what the driver said may be lost on the way. */
    private static boolean ofPool(Throwable cause) {
        return cause != null && cause.getClass().getName().startsWith("jakarta.resource.");
    }

    /** What the system says about a file that the database cannot write, such as a full disk. */
    private static Optional<IOException> fileFault(SQLException fault) {
        return Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst();
    }

    /** H2 adds the statement, and says less of a file than the system does. */
    private static String line(SQLException fault) {
        String said = OF_NO_CLASS.equals(fault.getSQLState())
                ? fileFault(fault).map(Throwable::getMessage).orElseGet(fault::getMessage)
                : fault.getMessage();
        String message = String.valueOf(said).split("; SQL statement|\\R", 2)[0];
        return message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    }
}
