package io.dataphin.migration.project;

import io.dataphin.migration.api.spi.BlockingProjectDirectory;
import io.dataphin.migration.api.spi.BlockingSourcePlatform;
import io.dataphin.migration.api.spi.HostConsole;
import io.dataphin.migration.identity.ProjectRights;
import java.time.Clock;

/** Makes the service without a container. */
public final class TargetProjectsFixture {

    private TargetProjectsFixture() {}

    public static DefaultTargetProjects of(
            BlockingProjectDirectory directory,
            BlockingSourcePlatform source,
            ProjectRights rights,
            HostConsole console) {
        return new DefaultTargetProjects(directory, source, rights, console, Clock.systemUTC());
    }
}
