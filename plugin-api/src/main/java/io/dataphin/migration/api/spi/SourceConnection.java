package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.connection.ConnectionFault;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.project.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a test of a connection asks of a source. An operation returns the request; whoever runs it sends it. */
public interface SourceConnection {

    /** Reads what needs the key and the workspace alone. */
    Call<Void> openWorkspace(SourceLocation location);

    /** Reads from the namespace what every migration reads first; answers addresses of files that jobs need, perhaps not of all. */
    Call<List<String>> readNamespace(SourceLocation location);

    /** Ids of workspaces that the key is known to open; a platform may leave out those that it may only read. */
    Call<Set<String>> workspaces(SourceLocation location);

    /** The address that is called: that of the location, unless the configuration replaces it. */
    String endpoint(SourceLocation location);

    /** What a failed call of these means; empty when the platform is only out of order at the moment. */
    Optional<ConnectionFault> fault(SourceLocation location, PlatformException failure);
}
