package io.dataphin.migration.catalog;

import io.dataphin.migration.api.spi.HostConsole;
import io.dataphin.migration.api.spi.ProjectDirectory;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.catalog.rights.ProjectRights;
import io.dataphin.migration.platform.quota.TestCalls;
import java.time.Clock;

/** Makes the service without a container. */
public final class TargetProjectsFixture {

    private TargetProjectsFixture() {}

    public static DefaultTargetProjects of(
            ProjectDirectory directory, SourcePlatform source, ProjectRights rights, HostConsole console) {
        return new DefaultTargetProjects(directory, TestCalls.runner(), source, rights, console, Clock.systemUTC());
    }
}
