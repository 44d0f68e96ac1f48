package io.dataphin.migration.runtime.installation;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.operations.InstallationItem;
import io.dataphin.migration.api.operations.InstallationItem.Area;
import io.dataphin.migration.api.operations.InstallationPart;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Version, Java and the node that answers. */
@ApplicationScoped
class ProductPart implements InstallationPart {

    private static final long MEBI = 1024L * 1024;
    /** A spooled file and the logs need room. */
    private static final long LITTLE_ROOM = 1024 * MEBI;

    private final MigrationSettings settings;

    /** For the container's proxy only. */
    protected ProductPart() {
        this(null);
    }

    @Inject
    ProductPart(MigrationSettings settings) {
        this.settings = settings;
    }

    @Override
    public Area area() {
        return Area.PRODUCT;
    }

    @Override
    public List<InstallationItem> look(Caller caller) {
        return List.of(
                good("PRODUCT_VERSION", ProductVersion.text()),
                good("JAVA_VERSION", System.getProperty("java.vendor") + " " + System.getProperty("java.version")),
                good("NODE", ManagementFactory.getRuntimeMXBean().getName()),
                good("MEMORY", Runtime.getRuntime().maxMemory() / MEBI + " MiB"),
                home(settings.dataSource().home()));
    }

    static InstallationItem home(Path home) {
        InstallationItem item = good("HOME", home);
        Path existing = existing(home);
        if (!Files.isWritable(existing)) {
            return item.problem("HOME_NOT_WRITABLE");
        }
        long room = existing.toFile().getUsableSpace();
        return room < LITTLE_ROOM ? item.note("HOME_LITTLE_ROOM", "free", room / MEBI) : item;
    }

    /** The folder, or the one in which it will be made when it is needed: with PostgreSQL not before a file moves. */
    private static Path existing(Path home) {
        Path folder = home.toAbsolutePath();
        while (!Files.exists(folder)) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static InstallationItem good(String name, Object value) {
        return InstallationItem.good(Area.PRODUCT, name, value);
    }
}
