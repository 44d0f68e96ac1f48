package io.dataphin.migration.flow;

/** What a record needs and its project lacks. */
public sealed interface ToMove permits FileToMove, FunctionToMove {

    /** Name that it gets in the project. */
    String name();
}
