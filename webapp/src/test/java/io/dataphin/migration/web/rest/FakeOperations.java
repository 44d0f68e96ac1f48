package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.operations.DrainState;
import io.dataphin.migration.api.operations.InstallationItem;
import io.dataphin.migration.api.operations.InstallationPart;
import io.dataphin.migration.api.operations.Operations;
import io.dataphin.migration.api.operations.SupportBundle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A switch in memory. */
final class FakeOperations implements Operations {

    DrainState state = new DrainState(false, false, null, null, 3);
    Optional<String> metrics = Optional.of("migration_draining{} 0.0\n");

    @Override
    public DrainState drainState() {
        return state;
    }

    @Override
    public DrainState drain(Caller caller, boolean draining) {
        requireAdministrator(caller);
        state = new DrainState(draining, false, draining ? Instant.EPOCH : null, draining ? caller.user() : null, 3);
        return state;
    }

    @Override
    public SupportBundle supportBundle(Caller caller) {
        requireAdministrator(caller);
        return new SupportBundle() {

            @Override
            public String fileName() {
                return "bundle.zip";
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write("zip".getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    @Override
    public Optional<String> metrics() {
        return metrics;
    }

    private static void requireAdministrator(Caller caller) {
        if (!caller.administrator()) {
            throw new NoPermissionException("NO_PERMISSION", "action", "administrate", "project", "");
        }
    }

    @Override
    public List<InstallationItem> installation(Caller caller, Iterable<InstallationPart> parts) {
        return List.of();
    }
}
