package io.dataphin.migration.runtime.installation;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.operations.InstallationItem;
import io.dataphin.migration.api.operations.InstallationItem.Area;
import io.dataphin.migration.api.operations.InstallationPart;
import io.dataphin.migration.runtime.configuration.ShownConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Every key of the configuration that is set, without secrets. */
@ApplicationScoped
class ConfigurationPart implements InstallationPart {

    private final ShownConfiguration configuration;

    /** For the container's proxy only. */
    protected ConfigurationPart() {
        this(null);
    }

    @Inject
    ConfigurationPart(ShownConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Area area() {
        return Area.CONFIGURATION;
    }

    @Override
    public List<InstallationItem> look(Caller caller) {
        return configuration.shown().entrySet().stream()
                .map(entry -> InstallationItem.good(Area.CONFIGURATION, "KEY", entry.getValue(), "key", entry.getKey()))
                .toList();
    }
}
