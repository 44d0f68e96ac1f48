package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.connection.ConnectionFault;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.project.SourceLocation;
import java.util.List;
import java.util.Optional;

/** What a test of a connection asks of the object store of a source. An operation returns the request; whoever runs it sends it. */
public interface StoreConnection {

    /**
     * Reads the beginning of a file, as moving it would read all of it. A file that is not there any more is no failure.
     *
     * @param addresses files that jobs need; the first one that is in an object store is read
     * @return empty when none of them is in an object store
     */
    Optional<Call<Void>> readOne(SourceLocation location, List<String> addresses);

    /** What a failed call of {@link #readOne} means; empty when the store is only out of order at the moment. */
    Optional<ConnectionFault> storeFault(PlatformException failure);
}
