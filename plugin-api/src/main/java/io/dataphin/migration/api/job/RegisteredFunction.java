package io.dataphin.migration.api.job;

import java.util.List;

/**
 * A function that the source has registered, so that every script may call it.
 *
 * @param name as it is written there
 * @param files addresses of the JAR that has the class and of those that it needs; may hold a password, so they are never shown. Empty when the
 *     source names none, and for functions that are no Java
 */
public record RegisteredFunction(String name, String className, List<String> files) {

    public RegisteredFunction {
        files = List.copyOf(files);
    }
}
