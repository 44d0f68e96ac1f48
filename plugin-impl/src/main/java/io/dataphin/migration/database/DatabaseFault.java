package io.dataphin.migration.database;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Says why a database cannot be used, for an administrator: what is wrong and what to do, without secrets, SQL and stack traces. */
final class DatabaseFault {

    /** What an administrator looks for in the log. */
    static final String MARK = "MIGRATION DATABASE ";

    private static final String URL = "migration.datasource.url";
    private static final int LONGEST = 200;

    private DatabaseFault() {}

    /** The line for a failure. */
    static String line(MigrationSettings settings, Exception failure) {
        return line(settings, what(settings, failure));
    }

    /** The line for something that was found. */
    static String line(MigrationSettings settings, String what) {
        return MARK + address(settings.dataSource()) + ": " + what;
    }

    /** Where it is; what follows the address itself may hold a password. */
    private static String address(MigrationSettings.Database database) {
        return database.jndiName().orElseGet(() -> database.url().split("[?;]", 2)[0]);
    }

    private static String what(MigrationSettings settings, Exception failure) {
        if (failure instanceof FormerNodes.StillWorkingException) {
            return failure.getMessage();
        }
        Optional<String> state = causes(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(Objects::nonNull)
                .reduce((outer, inner) -> inner);
        if (causes(failure).anyMatch(UnknownHostException.class::isInstance)) {
            return "its host is not known; look at the address," + keyed(settings, URL) + ", and at the name service";
        }
        return switch (state.map(DatabaseFault::kind).orElse("")) {
            case "28" ->
                "it refuses the user or the password; look at"
                        + keyed(settings, "migration.datasource.user", "migration.datasource.password");
            case "3D" -> "there is no such database; create it, or look at" + keyed(settings, URL);
            case "08" -> "it does not answer; see whether it runs and whether the way to it is open";
            case "53" -> "it takes no more connections; raise its limit";
            case "57" -> "it is starting or stopping";
            case "42" ->
                "its schema cannot be made or brought up to date (" + told(failure)
                        + "); the user must own the database";
            case "90020" -> "another process has opened its file; end that, or use PostgreSQL for two servers";
            default -> "it cannot be used (" + told(failure) + ")";
        };
    }

    /** The class of an SQL state, H2's own in full. */
    private static String kind(String state) {
        return state.startsWith("9") || state.length() < 2 ? state : state.substring(0, 2);
    }

    private static String keyed(MigrationSettings settings, String... keys) {
        return settings.dataSource().jndiName().isPresent()
                ? " the server's connection pool"
                : " " + String.join(" and ", keys);
    }

    /** The innermost message without its statement. */
    private static String told(Exception failure) {
        Throwable root = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
        String message = String.valueOf(root.getMessage()).split("; SQL statement|\\R", 2)[0];
        return message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, cause -> cause.getCause() == cause ? null : cause.getCause());
    }
}
