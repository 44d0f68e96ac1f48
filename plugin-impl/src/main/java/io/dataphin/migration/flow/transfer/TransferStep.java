package io.dataphin.migration.flow.transfer;

/** What is to be done next for a file. */
public enum TransferStep {
    /** Look whether the project has a file of the name, and which; also after a write whose answer was lost. */
    LOOK,
    /** Read the file from the source, check it and put it into the target's storage. */
    COPY,
    /** Make it a resource of the project. */
    REGISTER,
    /** Nothing: the move has ended. */
    NONE
}
