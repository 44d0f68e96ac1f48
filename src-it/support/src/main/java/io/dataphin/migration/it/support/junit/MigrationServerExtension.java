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
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Keeps the running system until its JVM ends. A store of JUnit would close it earlier: where several JVMs share the classes of a run, each class
 * is a run of its own.
 */
final class MigrationServerExtension implements BeforeAllCallback, ParameterResolver {

    /** Another one for each of the JVMs that run tests side by side. */
    private static final Path FOLDER = Path.of("target", "running-system", System.getProperty("test.jvm", ""));

    /** A write whose answer is lost counts as not done only after its time-out: with the ordinary one the tests would wait long for that. */
    private static final Map<String, String> FOR_TESTS = Map.of(
            "migration.http.request-timeout",
            "PT5S",
            // tests that play a proxy call from there
            "migration.security.trusted-proxies",
            RunningSystem.PROXY);

    private static RunningSystem system;

    @Override
    public void beforeAll(ExtensionContext context) {
        system();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return system();
    }

    private static synchronized RunningSystem system() {
        if (system == null) {
            system = start();
            Runtime.getRuntime().addShutdownHook(new Thread(system::close, "running-system-stop"));
        }
        return system;
    }

    private static RunningSystem start() {
        try {
            // records of an earlier run would keep the sandbox's jobs busy
            Folders.delete(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException("An earlier run's folder cannot be deleted", e);
        }
        RunningSystem started = new RunningSystem(new RunningSystem.Settings(
                ProjectFiles.find(), FOLDER, FreePorts.any(), FreePorts.any(), FOR_TESTS, ServerProcess.FOR_TESTS));
        started.start();
        return started;
    }
}
