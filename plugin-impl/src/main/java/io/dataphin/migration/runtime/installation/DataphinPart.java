package io.dataphin.migration.runtime.installation;

import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.operations.InstallationItem;
import io.dataphin.migration.api.operations.InstallationItem.Area;
import io.dataphin.migration.api.operations.InstallationPart;
import io.dataphin.migration.api.spi.ProjectDirectory;
import io.dataphin.migration.api.spi.ProjectDirectory.ProjectSide;
import io.dataphin.migration.platform.gateway.PlatformClocks;
import io.dataphin.migration.platform.quota.CallRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The target platform: whether it answers the plug-in, and whether it knows the administrator. */
@ApplicationScoped
class DataphinPart implements InstallationPart {

    private static final long MILLION = 1_000_000;

    private final ProjectDirectory directory;
    private final CallRunner calls;
    private final PlatformClocks clocks;

    /** For the container's proxy only. */
    protected DataphinPart() {
        this(null, null, null);
    }

    @Inject
    DataphinPart(ProjectDirectory directory, CallRunner calls, PlatformClocks clocks) {
        this.directory = directory;
        this.calls = calls;
        this.clocks = clocks;
    }

    @Override
    public Area area() {
        return Area.DATAPHIN;
    }

    @Override
    public List<InstallationItem> look(Caller caller) {
        List<InstallationItem> items = new ArrayList<>();
        long asked = System.nanoTime();
        String version = calls.once(directory.serverVersion(null));
        items.add(good("ANSWER", (System.nanoTime() - asked) / MILLION + " ms"));
        items.add(good("PLATFORM_VERSION", version));
        Page<ProjectSide> projects = calls.once(directory.projects(caller.userId(), 1));
        items.add(good("PROJECTS", projects.total() == null ? projects.items().size() + "+" : projects.total()));
        clocks.behind(Platform.TARGET).ifPresent(behind -> items.add(Clocks.item(Area.DATAPHIN, behind)));
        return items;
    }

    private static InstallationItem good(String name, Object value) {
        return InstallationItem.good(Area.DATAPHIN, name, value);
    }
}
