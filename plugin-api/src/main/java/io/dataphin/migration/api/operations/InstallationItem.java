package io.dataphin.migration.api.operations;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import java.util.Objects;

/**
 * One line of the installation check.
 *
 * @param area the part of the installation
 * @param name what was looked at
 * @param value what it is, without secrets; empty when there is none
 * @param state whether it is in order
 * @param advice what is wrong or missing, and what to do; null when it is in order
 */
public record InstallationItem(Area area, Message name, String value, State state, Message advice) {

    /** Parts of an installation, in the order in which they are shown. */
    public enum Area {
        PRODUCT,
        DATABASE,
        DATAPHIN,
        SOURCES,
        SIGN_IN,
        CONFIGURATION
    }

    /** Whether something is in order. */
    public enum State {
        GOOD,
        /** It works, but not as well as it could, or not for every purpose. */
        NOTE,
        /** It does not work. */
        PROBLEM
    }

    public InstallationItem {
        Objects.requireNonNull(area);
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
        Objects.requireNonNull(state);
    }

    /**
     * Something that is in order.
     *
     * @param code of what was looked at; its text is {@code installation.<code>}
     * @param namesAndValues parameters of that text
     */
    public static InstallationItem good(Area area, String code, Object value, Object... namesAndValues) {
        return new InstallationItem(area, message(code, namesAndValues), String.valueOf(value), State.GOOD, null);
    }

    /** The same with a note, whose text is {@code installation.<code>}. */
    public InstallationItem note(String code, Object... namesAndValues) {
        return new InstallationItem(area, name, value, State.NOTE, message(code, namesAndValues));
    }

    /** The same as a problem, whose text is {@code installation.<code>}. */
    public InstallationItem problem(String code, Object... namesAndValues) {
        return new InstallationItem(area, name, value, State.PROBLEM, message(code, namesAndValues));
    }

    /** The same as a problem that an exception tells. */
    public InstallationItem problem(MigrationException failure) {
        Message text = failure.text();
        return new InstallationItem(
                area, name, value, State.PROBLEM, new Message("error." + text.code(), text.parameters()));
    }

    private static Message message(String code, Object... namesAndValues) {
        return Message.of("installation." + code, namesAndValues);
    }
}
