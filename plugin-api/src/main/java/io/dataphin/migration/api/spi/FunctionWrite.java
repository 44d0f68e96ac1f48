package io.dataphin.migration.api.spi;

/** What registering a function in a project came to. {@code requestId} is the platform's, for its support. */
public sealed interface FunctionWrite {

    /** The platform's request id; may be empty. */
    String requestId();

    /** Done. */
    record Registered(String requestId) implements FunctionWrite {}

    /** The project has a function of that name already. */
    record NameTaken(String requestId) implements FunctionWrite {}
}
