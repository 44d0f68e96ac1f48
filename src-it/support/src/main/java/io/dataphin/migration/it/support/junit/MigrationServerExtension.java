package io.dataphin.migration.it.support.junit;

import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps the running system in the store of the whole run, which closes it at the end. */
final class MigrationServerExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(MigrationServerExtension.class);
    private static final Path FOLDER = Path.of("target", "running-system");
    /** A write whose answer is lost counts as not done only after its time-out: with the ordinary one the tests would wait long for that. */
    private static final Map<String, String> FOR_TESTS = Map.of(
            "migration.http.request-timeout",
            "PT5S",
            // tests that play a proxy call from there
            "migration.security.trusted-proxies",
            RunningSystem.PROXY);

    @Override
    public void beforeAll(ExtensionContext context) {
        system(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return system(context);
    }

    private static RunningSystem system(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(RunningSystem.class, key -> start(), RunningSystem.class);
    }

    private static RunningSystem start() {
        try {
            // records of an earlier run would keep the sandbox's jobs busy
            Folders.delete(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException("An earlier run's folder cannot be deleted", e);
        }
        RunningSystem system = new RunningSystem(new RunningSystem.Settings(
                ProjectFiles.find(), FOLDER, FreePorts.any(), FreePorts.any(), FOR_TESTS, ServerProcess.FOR_TESTS));
        system.start();
        return system;
    }
}
