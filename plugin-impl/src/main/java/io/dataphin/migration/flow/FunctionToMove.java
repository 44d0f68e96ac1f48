package io.dataphin.migration.flow;

import java.util.List;

/**
 * A function that a script calls, that the source has registered and the project of the record lacks.
 *
 * @param name name that it gets in the project, as the source has it
 * @param resources names of resources of the project: the JAR that has the class, and those that it needs
 */
public record FunctionToMove(String name, String className, List<String> resources) implements ToMove {

    public FunctionToMove {
        resources = List.copyOf(resources);
    }
}
