package io.dataphin.migration.flow.transfer;

import io.dataphin.migration.flow.FunctionToMove;
import io.dataphin.migration.flow.ToMove;

/** What is to be done next for a file or a function. */
public enum TransferStep {
    /** Look whether the project has a file of the name, and which; also after a write whose answer was lost. */
    LOOK,
    /** Read the file from the source, check it and put it into the target's storage. */
    COPY,
    /** Make it a resource of the project. */
    REGISTER,
    /** Look whether the project has a function of the name, and of which class; also after a write whose answer was lost. */
    LOOK_AT_FUNCTION,
    /** Register the function with resources of the project. */
    REGISTER_FUNCTION,
    /** Nothing: the move has ended. */
    NONE;

    /** The first step. */
    public static TransferStep first(ToMove item) {
        return item instanceof FunctionToMove ? LOOK_AT_FUNCTION : LOOK;
    }
}
