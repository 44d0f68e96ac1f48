package io.dataphin.migration.api.operations;

import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.identity.Caller;
import java.util.List;
import java.util.Optional;

/** What administrators do with the running application. Injectable. */
public interface Operations {

    /** Whether new work is accepted; may be some seconds old. For everybody, as pages show it. */
    DrainState drainState();

    /**
     * Stops or starts to accept new work on all nodes; kept over restarts. What was accepted goes on to its end.
     *
     * @return the state after it
     * @throws NoPermissionException the caller is no administrator of the plug-in
     */
    DrainState drain(Caller caller, boolean draining);

    /**
     * What support needs to know, without secrets.
     *
     * @throws NoPermissionException the caller is no administrator of the plug-in
     */
    SupportBundle supportBundle(Caller caller);

    /**
     * Looks at everything that the application needs around it: configuration, database, platforms, clocks. What one part throws is told as a problem
     * of that part.
     *
     * @param parts those that whoever asks can see: in an enterprise archive beans of the web application are seen from there only
     * @return the lines, by area; never null
     * @throws NoPermissionException the caller is no administrator of the plug-in
     */
    List<InstallationItem> installation(Caller caller, Iterable<InstallationPart> parts);

    /** The metrics of this node as Prometheus reads them; empty when the configuration says that nobody may read them. */
    Optional<String> metrics();
}
