package io.dataphin.migration.web.record;

import io.dataphin.migration.api.spi.HostConsole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Addresses of the host console for the pages; null where the console is not known. */
@Named
@ApplicationScoped
public class ConsoleLinks {

    private final HostConsole console;

    /** For the container's proxy only. */
    protected ConsoleLinks() {
        this(null);
    }

    @Inject
    public ConsoleLinks(HostConsole console) {
        this.console = console;
    }

    /** Settings of a project. */
    public String project(long projectId) {
        return console.projectSettings(projectId).orElse(null);
    }
}
