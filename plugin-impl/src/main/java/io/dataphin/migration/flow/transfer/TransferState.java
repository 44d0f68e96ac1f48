package io.dataphin.migration.flow.transfer;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.flow.FileToMove;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.FunctionToMove;
import io.dataphin.migration.flow.ToMove;

/**
 * The move of a file or function as its steps see it.
 *
 * @param order what was asked for; never changes
 * @param step what is to be done next
 * @param copy the copy in the target's storage; null before there is one, and for a function
 * @param rounds how many writes were begun in a row without an end; see {@link io.dataphin.migration.flow.LostWrite}
 * @param finding why it was not moved; null unless it was not
 */
public record TransferState(FlowHead head, Order order, TransferStep step, Copy copy, int rounds, Finding finding)
        implements FlowState<TransferState> {

    /**
     * What was asked for.
     *
     * @param by the migrator; the platform is called for that person
     */
    public record Order(ToMove item, ProjectRef project, SourceLocation source, UserRef by) {

        /** What the steps of files move. */
        public FileToMove file() {
            return (FileToMove) item;
        }

        /** What the steps of functions move. */
        public FunctionToMove function() {
            return (FunctionToMove) item;
        }
    }

    /**
     * A copy that is no resource yet.
     *
     * @param storageAddress where the target's storage has it
     * @param sha256 hash of the content in lower-case hex
     */
    public record Copy(String storageAddress, long size, String sha256) {}

    @Override
    public TransferState with(FlowHead other) {
        return new TransferState(other, order, step, copy, rounds, finding);
    }

    /** The same at another step. */
    public TransferState at(TransferStep then) {
        return new TransferState(head, order, then, copy, rounds, finding);
    }

    /** The same with a copy in the target's storage. */
    public TransferState copied(Copy made) {
        return new TransferState(head, order, step, made, rounds, finding);
    }

    /** The same with another number of begun writes. */
    public TransferState rounds(int begun) {
        return new TransferState(head, order, step, copy, begun, finding);
    }

    /** The same, ended with the file or function in the project. */
    public TransferState arrived() {
        return new TransferState(head, order, TransferStep.NONE, copy, rounds, null);
    }

    /** The same, ended without it. */
    public TransferState failed(Finding why) {
        return new TransferState(head, order, TransferStep.NONE, copy, rounds, why);
    }

    @Override
    public boolean ended() {
        return step == TransferStep.NONE;
    }

    /** It is about several. */
    @Override
    public Long recordId() {
        return null;
    }
}
