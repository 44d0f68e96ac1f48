package io.dataphin.migration.it.container.archive;

import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.SandboxProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.annotation.SuiteScoped;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** Starts the sandbox before the first test inside the server, and stops it after the last one. */
public final class SandboxLifecycle {

    /** Everything that sandbox and server write; records of an earlier run would keep the sandbox's jobs busy. */
    static final Path FOLDER = Path.of("target", "arquillian").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    @SuiteScoped
    private InstanceProducer<SandboxProcess> sandbox;

    /** Before the archive is built, which names the sandbox's address. */
    void start(@Observes(precedence = 100) BeforeSuite event) throws IOException {
        Folders.delete(FOLDER);
        SandboxProcess process =
                new SandboxProcess(ProjectFiles.find().sandbox(), FOLDER.resolve("sandbox"), FreePorts.any());
        sandbox.set(process);
        process.start();
        process.awaitReady(PATIENCE);
    }

    /** After the server has stopped, which talks to the sandbox until it ends. */
    void stop(@Observes(precedence = -100) AfterSuite event) {
        sandbox.get().close();
    }
}
