package io.dataphin.migration.flow.transfer;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.flow.transfer.TransferState.Copy;
import io.dataphin.migration.flow.transfer.TransferState.Order;

/** Copies files from sources into the target's storage. */
public interface FileCopies {

    /** Most bytes of a file. */
    long most();

    /**
     * Reads a file from the source, checks it and puts it into the target's storage. May be sent again: nothing refers to a copy before it is
     * registered.
     */
    Call<Result> copy(Order order);

    /** What came of it. */
    sealed interface Result {

        /** The target's storage has the file. */
        record Copied(Copy copy) implements Result {}

        /** The file is not what it should be, and was not put anywhere. */
        record Unusable(Finding why) implements Result {}
    }
}
